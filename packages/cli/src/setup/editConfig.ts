import type { ArrayExpression, Expression } from "acorn";
import { readConfigSource, valueOf, type ConfigSource } from "./readConfigSource.ts";

/** What editing a configuration came to: its new text; or it is so already; or a person has to. */
export type Edited = string | "done" | "by hand";

/** What commitlint is to extend. */
export const policyConfig = "@ai-disclosure/commitlint-plugin/policy";
export const stagedTask = "ai-disclosure staged";

/** commitlint's configuration with one more `extends`. */
export async function editCommitlint(text: string, file: string, key: string | undefined): Promise<Edited> {
  const source = await readConfigSource(text, file, key === undefined ? [] : [key]);
  if (!source) return "by hand";
  const { object, strings } = source;
  if (strings.some((one) => one.startsWith("@ai-disclosure/commitlint-plugin"))) return "done";
  const value = valueOf(object, "extends");
  // commitlint keeps only one plugin that is an object: they have to be merged.
  const plugins = valueOf(object, "plugins");
  const onlyNames =
    plugins === undefined ||
    (plugins.type === "ArrayExpression" && plugins.elements.every((element) => element?.type === "Literal"));
  // What it takes over from elsewhere may hold an `extends` as well.
  const hidden = value === undefined && object.properties.some(({ type }) => type === "SpreadElement");
  if (!onlyNames || hidden) return "by hand";
  return addEntry(source, "extends", policyConfig, true);
}

/** lint-staged's configuration with one more task for all files. */
export async function editLintStaged(text: string, file: string, key: string | undefined): Promise<Edited> {
  const source = await readConfigSource(text, file, key === undefined ? [] : [key]);
  if (!source) return "by hand";
  if (source.strings.some((one) => one.includes("ai-disclosure"))) return "done";
  return addEntry(source, "*", stagedTask, false);
}

/** The commands of package.json's hooks, ours before theirs. */
export async function editHookKey(
  text: string,
  file: string,
  path: readonly string[],
  name: string,
  command: string,
): Promise<Edited> {
  const source = await readConfigSource(text, file, path);
  if (!source) return "by hand";
  const value = valueOf(source.object, name);
  if (value === undefined) return checked(source, addKey(source, name, command, false));
  if (value.type !== "Literal" || typeof value.value !== "string") return "by hand";
  if (value.value.includes("ai-disclosure")) return "done";
  return checked(source, replace(text, value, quote(source, `${command} && ${value.value}`)));
}

/** Whoever wrote it gets back a file that still parses, or none. */
async function checked({ file }: ConfigSource, text: string | undefined): Promise<Edited> {
  return text !== undefined && (await readConfigSource(text, file)) ? text : "by hand";
}

async function addEntry(source: ConfigSource, key: string, added: string, asList: boolean): Promise<Edited> {
  const value = valueOf(source.object, key);
  return checked(source, value === undefined ? addKey(source, key, added, asList) : addTo(source, value, added));
}

function addTo(source: ConfigSource, value: Expression, added: string): string | undefined {
  const { text } = source;
  if (value.type === "ArrayExpression") return addElement(text, value, quote(source, added));
  if (value.type !== "Literal" || typeof value.value !== "string") return undefined;
  return replace(text, value, `[${text.slice(value.start, value.end)}, ${quote(source, added)}]`);
}

function addElement(text: string, { start, end, elements }: ArrayExpression, source: string): string | undefined {
  const items = elements.filter((element) => element !== null);
  return items.length === elements.length ? insertItem(text, { start, end, items }, source) : undefined;
}

function addKey(source: ConfigSource, key: string, value: string, asList: boolean): string {
  const { text, isData, object } = source;
  const name = isData || !/^\w+$/u.test(key) ? quote(source, key) : key;
  const quoted = quote(source, value);
  const { start, end, properties } = object;
  return insertItem(text, { start, end, items: properties }, `${name}: ${asList ? `[${quoted}]` : quoted}`);
}

const replace = (text: string, { start, end }: Expression, source: string) =>
  text.slice(0, start) + source + text.slice(end);

/** As a string of the file's own style. */
function quote({ text, isData }: ConfigSource, value: string): string {
  const double = JSON.stringify(value);
  const count = (mark: string) => text.split(mark).length;
  if (isData || count('"') >= count("'")) return double;
  return `'${double
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}'`;
}

/** Where the source of a list or an object stands, and that of its items. */
interface Container {
  readonly start: number;
  readonly end: number;
  readonly items: readonly { readonly start: number; readonly end: number }[];
}

/** Blanks and comments, and a comma; a comment that ends on its line, with the blanks before it. */
const comma = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*,/uy;
const restOfLine = /[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[^\S\r\n]*)?(?=\r?\n)/uy;

/** The text with one more item at the end of a list or an object, in the style of the others; nothing else changes. */
function insertItem(text: string, { start, end, items }: Container, source: string): string {
  const last = items.at(-1);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  if (!last) {
    const inner = text.slice(start + 1, end - 1);
    const blank = text[start] === "{" && !inner.includes("\n") ? " " : "";
    if (!inner.includes("\n")) return put(text, end - 1, `${blank}${source}${blank}`);
    return put(text, end - 1 - indentBefore(text, end - 1).length, `${indentBefore(text, end - 1)}  ${source}${eol}`);
  }
  const before = items.at(-2)?.end ?? start + 1;
  const ownLine = text.slice(before, last.start).includes("\n");
  if (!ownLine) return put(text, last.end, `, ${source}`);
  const trailing = matchAt(comma, text, last.end);
  const after = last.end + (trailing?.length ?? 0);
  const line = after + (matchAt(restOfLine, text, after)?.length ?? 0);
  const added = `${eol}${indentBefore(text, last.start)}${source}${trailing === undefined ? "" : ","}`;
  return trailing === undefined ? put(put(text, line, added), last.end, ",") : put(text, line, added);
}

const put = (text: string, at: number, added: string) => text.slice(0, at) + added + text.slice(at);

const indentBefore = (text: string, at: number) => /[^\S\n]*$/u.exec(text.slice(0, at))?.[0] ?? "";

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
