/** Where a text stops being JSON, or holds a key twice. */
interface JsonProblem {
  /** In UTF-16 units, from 0. */
  readonly offset: number;
  /** One clause. */
  readonly problem: string;
}

type State = "value" | "first item" | "key" | "first key" | "colon" | "after value";

interface Container {
  readonly closing: "}" | "]";
  readonly keys: Set<string>;
  /** The key whose value is being read. */
  key: string | undefined;
}

const blanks = /[ \t\n\r]*/y;
const scalar = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![A-Za-z0-9_.])/y;
const plain = /[^"\\\x00-\x1f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/**
 * Finds the first place where a text leaves RFC 8259, or where an object has a key for the second time. JSON.parse tells
 * the first in some versions of Node and not in others, and the second in none. Keeps a stack, so that depth costs memory
 * and no call frames.
 * @param within a key of the outermost object: elsewhere keys may be there twice
 */
export function findJsonProblem(text: string, within?: string): JsonProblem | undefined {
  const open: Container[] = [];
  let state: State = "value";
  let at = 0;
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const expected = (what: string): JsonProblem => ({
    offset: at,
    problem: `expected ${what}, found ${describe(text, at)}${hint(text, at)}`,
  });
  for (;;) {
    match(blanks);
    const next = text.charAt(at);
    const inside = open.at(-1);
    const first: boolean = state === "first key" || state === "first item";
    const isKey: boolean = state === "first key" || state === "key";
    if (state === "after value") {
      if (!inside) return at === text.length ? undefined : expected("the end of the file");
      if (next === ",") state = inside.closing === "}" ? "key" : "value";
      else if (next === inside.closing) open.pop();
      else return expected(`"," or "${inside.closing}"`);
      at += 1;
    } else if (state === "colon") {
      if (next !== ":") return expected('":"');
      state = "value";
      at += 1;
    } else if (first && next === inside?.closing) {
      open.pop();
      state = "after value";
      at += 1;
    } else if (next === '"') {
      const begin = at;
      at += 1;
      while (match(plain) && match(escape));
      const stop = text.charAt(at);
      if (stop !== '"') return expected(stop === "\\" ? "an escape that JSON knows" : 'a closing "');
      at += 1;
      state = isKey ? "colon" : "after value";
      if (!isKey || !inside) continue;
      const key = JSON.parse(text.slice(begin, at)) as string;
      inside.key = key;
      if (inside.keys.has(key) && (within === undefined || open[0]?.key === within))
        return { offset: begin, problem: duplicateKey(key) };
      inside.keys.add(key);
    } else if (isKey) {
      return expected(`a key in double quotes${first ? ' or "}"' : ""}`);
    } else if (next === "{" || next === "[") {
      open.push({ closing: next === "{" ? "}" : "]", keys: new Set(), key: undefined });
      state = next === "{" ? "first key" : "first item";
      at += 1;
    } else if (match(scalar)) {
      state = "after value";
    } else {
      return expected(`a value${first ? ' or "]"' : ""}`);
    }
  }
}

/** A key that would silently win over its namesake above. */
export const duplicateKey = (key: string): string => `duplicate key ${JSON.stringify(key)}`;

/** What people bring along from other languages: JSON5, JavaScript, YAML. */
function hint(text: string, offset: number): string {
  if (/^(?:\/[/*]|#)/.test(text.slice(offset, offset + 2))) return "; JSON has no comments, YAML has";
  const afterComma = /,[ \t\n\r]*$/.test(text.slice(0, offset));
  return afterComma && /[}\]]/.test(text.charAt(offset)) ? "; delete the comma before it" : "";
}

/** A word as far as it goes, or one character: what a person would point at. */
function describe(text: string, offset: number): string {
  if (offset >= text.length) return "the end of the file";
  const rest = text.slice(offset, offset + 40);
  if (/^\r?\n/.test(rest)) return "the end of the line";
  return JSON.stringify(/^[\w.+-]+/.exec(rest)?.[0] ?? /^./su.exec(rest)?.[0] ?? "");
}
