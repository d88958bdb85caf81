import { intern } from "./intern.ts";

const most = 2_000;
const longest = 200;

/** Stands for a result of undefined, which a second look-up would otherwise have to tell from none. */
const nothing = Symbol("nothing");

/**
 * A pure function of a text that keeps its last results: of a history's trailers, most say what others said. Long
 * texts, and more than 2000 at a time, are not kept.
 */
export function remember<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result | typeof nothing>();
  return (text) => {
    if (text.length > longest) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found === nothing ? (undefined as Result) : found;
    if (known.size >= most) known.clear();
    const own = intern(text);
    const result = compute(own);
    known.set(own, result === undefined ? nothing : result);
    return result;
  };
}
