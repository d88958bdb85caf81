/**
 * Whether a value has the form a policy prescribes, e.g. `<agent…>:<model> [<tool…>]`.
 *
 * `<word>` stands for one word, `<word…>` for one or more, `[ ]` encloses what may be missing, and everything else
 * stands for itself. A word holds neither white space nor a sign that the form itself uses, so the regular
 * expression made from it is unambiguous and runs in linear time whatever the value is.
 */
export function matchForm(form: string, value: string): boolean {
  let expression = compiled.get(form);
  if (!expression) {
    expression = compileForm(form);
    compiled.set(form, expression);
  }
  return expression.test(value);
}

const compiled = new Map<string, RegExp>();

const tokens = /<[^<>]*>|\s*\[|\]|\s+|[^<>[\]\s]+/gu;

function compileForm(form: string): RegExp {
  const signs = new Set(form.replace(/<[^<>]*>/gu, "").replace(/[\p{L}\p{N}\s[\]]/gu, ""));
  const word = `[^\\s${[...signs].map(escape).join("")}]+`;
  const source = (form.match(tokens) ?? []).map((token) => {
    if (token.startsWith("<")) return token.endsWith("…>") ? `${word}(?: ${word})*` : word;
    if (token.trim() === "[") return `(?:${token.length > 1 ? " " : ""}`;
    if (token === "]") return ")?";
    return token.trim() === "" ? " " : [...token].map(escape).join("");
  });
  return new RegExp(`^${source.join("")}$`, "u");
}

function escape(character: string): string {
  return /[\p{L}\p{N}_\s]/u.test(character) ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
