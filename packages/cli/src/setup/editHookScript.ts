/**
 * What stands before the first command of a script: comments and blank lines, settings, what is loaded or exported. A
 * line that also has an `exec` or `exit` of its own is a command.
 */
const prelude = /^(?!.*(?:;|&&)\s*(?:exec|exit)\b)\s*(?:(?:#|set\s|\.\s|source\s|export\s).*|[A-Za-z_]\w*=\S*\s*)?$/u;

const idle = /^\s*(?:#.*)?$/u;

/** The shells that take `|| exit`. */
const shells = /^#!.*\b(?:sh|bash|dash|zsh|ksh|ash)\b/u;

/**
 * A hook with a command of ours before the first of its own: there an `exec` or `exit` of theirs is no trap, nor a last
 * line without its end, and the status of their last command stays that of the hook.
 * @returns undefined for what is no shell script
 */
export function editHookScript(text: string, command: string): string | undefined {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(eol);
  const [first = ""] = lines;
  if (first.startsWith("#!") && !shells.test(first)) return undefined;
  const end = lines.findIndex((one) => !prelude.test(one));
  const before = end === -1 ? lines : lines.slice(0, end);
  // A comment may belong to the command that follows it.
  const at = before.findLastIndex((one, index) => (index === 0 && one.startsWith("#!")) || !idle.test(one)) + 1;
  // Words that continue on the next line belong together, and so does a string.
  if (lines.slice(0, at).some((one) => !idle.test(one) && isOpen(one))) return undefined;
  const line = `${command} || exit`;
  if (at === lines.length && !text.endsWith(eol)) return `${text}${eol}${line}${eol}`;
  return [...lines.slice(0, at), line, ...lines.slice(at)].join(eol);
}

/** Whether a line goes on: it ends in a backslash, or a quotation mark has no other one. */
function isOpen(line: string): boolean {
  const marks = line.match(/\\.|"|'/gu) ?? [];
  const count = (mark: string) => marks.filter((one) => one === mark).length;
  return line.endsWith("\\") || count('"') % 2 === 1 || (count("'") % 2 === 1 && !line.includes('"'));
}

/** Whether a script has a command with one of these words, and not just a comment. */
export function runs(text: string, word: string): boolean {
  return text.split("\n").some((line) => !/^\s*#/u.test(line) && line.includes(word));
}
