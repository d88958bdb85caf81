/** Where a text stops being JSON. */
export interface JsonError {
  readonly offset: number;
  readonly expected: string;
}

type State = "value" | "first item" | "key" | "first key" | "colon" | "after value";

const blanks = /[ \t\n\r]*/y;
const scalar = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![A-Za-z0-9_.])/y;
const plain = /[^"\\\x00-\x1f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/**
 * Finds the first place where a text leaves RFC 8259. For texts that JSON.parse refuses: its own message names the
 * place in some versions of Node and not in others. Keeps a stack, so that depth costs memory and no call frames.
 */
export function findJsonError(text: string): JsonError | undefined {
  const open: ("{" | "[")[] = [];
  let state: State = "value";
  let at = 0;
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (;;) {
    match(blanks);
    const next = text.charAt(at);
    const first: boolean = state === "first key" || state === "first item";
    const key: boolean = state === "first key" || state === "key";
    if (state === "after value") {
      const inside = open.at(-1);
      const closing = inside === "{" ? "}" : "]";
      if (inside === undefined) return at === text.length ? undefined : { offset: at, expected: "the end of the file" };
      if (next === ",") state = inside === "{" ? "key" : "value";
      else if (next === closing) open.pop();
      else return { offset: at, expected: `"," or "${closing}"` };
      at += 1;
    } else if (state === "colon") {
      if (next !== ":") return { offset: at, expected: '":"' };
      state = "value";
      at += 1;
    } else if (first && next === (key ? "}" : "]")) {
      open.pop();
      state = "after value";
      at += 1;
    } else if (next === '"') {
      at += 1;
      while (match(plain) && match(escape));
      const stop = text.charAt(at);
      if (stop !== '"') return { offset: at, expected: stop === "\\" ? "an escape that JSON knows" : 'a closing "' };
      at += 1;
      state = key ? "colon" : "after value";
    } else if (key) {
      return { offset: at, expected: `a key in double quotes${first ? ' or "}"' : ""}` };
    } else if (next === "{" || next === "[") {
      open.push(next);
      state = next === "{" ? "first key" : "first item";
      at += 1;
    } else if (match(scalar)) {
      state = "after value";
    } else {
      return { offset: at, expected: `a value${first ? ' or "]"' : ""}` };
    }
  }
}
