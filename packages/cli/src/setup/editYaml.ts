import type { Pair, YAMLMap, YAMLSeq } from "yaml";
import type { Edited } from "./editConfig.ts";

/**
 * A YAML text with lines added at the end of what stands below a path of keys; what is missing of the path is made.
 * Nothing else of the text changes.
 * @param item a line for each, indented below each other; for a list, the first one begins with `- `
 */
export async function addToYaml(text: string, path: readonly string[], item: readonly string[]): Promise<Edited> {
  const { isMap, isSeq, parseDocument } = await import("yaml");
  const document = parseDocument(text);
  if (document.errors.length > 0) return "by hand";
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  let node: unknown = document.contents;
  const missing = [...path];
  while (missing.length > 0 && isMap(node)) {
    const pair = node.items.find(({ key }) => String(key) === missing[0]);
    if (!pair) break;
    // `key:` without a value, an alias, a merge key: whoever wrote it knows better.
    if (!isMap(pair.value) && !isSeq(pair.value)) return "by hand";
    node = pair.value;
    missing.shift();
  }
  if (node !== null && !isMap(node) && !isSeq(node)) return "by hand";
  const isList = (item[0] ?? "").startsWith("- ");
  if (node && (node.flow || node.items.length === 0 || (missing.length === 0 && isSeq(node) !== isList)))
    return "by hand";
  const added = [
    ...missing.map((key, depth) => `${"  ".repeat(depth)}${key}:`),
    ...item.map((line) => `${"  ".repeat(missing.length)}${line}`),
  ];
  const indent = node ? columnOf(text, node) : "";
  if (indent === undefined) return "by hand";
  const at = node ? endOf(text, node) : text.length;
  const before = text.slice(0, at);
  const start = before === "" || before.endsWith("\n") ? "" : eol;
  const edited = `${before}${start}${added.map((line) => `${indent}${line}${eol}`).join("")}${text.slice(at)}`;
  return parseDocument(edited).errors.length === 0 && endsIn(edited, text) ? edited : "by hand";

  /** Everything that was there is there still. */
  function endsIn(after: string, earlier: string): boolean {
    const [one, other] = [parseDocument(earlier).toJS() as unknown, parseDocument(after).toJS() as unknown];
    return one === null || holds(other, one);
  }
}

type Collection = YAMLMap | YAMLSeq;

function firstStart(node: Collection): number | undefined {
  const [first] = node.items;
  if (first === undefined) return undefined;
  const item = "items" in node && "key" in (first as object) ? (first as Pair).key : first;
  return (item as { range?: readonly number[] | null }).range?.[0];
}

/** The blanks before the items; undefined if something else stands there, such as the dash of a list's item. */
function columnOf(text: string, node: Collection): string | undefined {
  const start = firstStart(node);
  if (start === undefined) return undefined;
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const [, blanks = "", rest = ""] = /^( *)(.*)$/u.exec(line) ?? [];
  return rest === "" || /^- +$/u.test(rest) ? blanks : undefined;
}

/** After the last line with content: blank lines and comments that follow belong to what comes next. */
function endOf(text: string, node: Collection): number {
  const end = node.range?.[1] ?? text.length;
  const content = text.slice(0, end).trimEnd().length;
  const line = text.indexOf("\n", content);
  return line === -1 ? text.length : line + 1;
}

function holds(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) return Array.isArray(whole) && part.every((one, index) => holds(whole[index], one));
  if (typeof part !== "object" || part === null) return whole === part;
  if (typeof whole !== "object" || whole === null) return false;
  return Object.entries(part).every(([key, value]) => holds((whole as Record<string, unknown>)[key], value));
}
