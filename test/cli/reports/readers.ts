import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { toJsonSchema } from "@valibot/to-json-schema";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { expect } from "vitest";
import { auditSchema, firstLineSchema, lastLineSchema } from "../../../packages/cli/src/reportParts/auditSchema.ts";
import { commitSchema } from "../../../packages/cli/src/reportParts/commitSchema.ts";

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * Reads a log as GitHub's runner does: `::name key=value,key=value::data` after leading blanks, else `##[name]data`
 * anywhere, as Azure does `##vso[name]data`; lines end at CR and LF.
 */
export function readCommands(log: string): WorkflowCommand[] {
  return log.split(/[\r\n]/).flatMap((line) => {
    const [, name = "", properties = "", data = ""] = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
    if (name === "") return /##(?:vso)?\[/.test(line) ? [{ name: "legacy", properties: {}, data: line }] : [];
    const pairs = properties.split(",").map((pair) => pair.split("=", 2).map((part) => unescape(part, true)));
    return [{ name, properties: Object.fromEntries(pairs), data: unescape(data, false) }];
  });
}

function unescape(text: string, property: boolean): string {
  const data = text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  return (property ? data.replaceAll("%3A", ":").replaceAll("%2C", ",") : data).replaceAll("%25", "%");
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Parses as XML 1.0 demands: anything that is not well-formed throws. */
export function readXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }: SaxesTagNS) => {
    const values = Object.entries(attributes).map(([key, { value }]: [string, SaxesAttributeNS]) => [key, value]);
    const element: Element = { name, attributes: Object.fromEntries(values), children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const [document] = root.children;
  if (!document) throw new Error("an empty document");
  return document;
}

/** Reads Markdown as GitHub does and gives the elements, the links and the text that is not code. */
export function readMarkdown(markdown: string) {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const elements = new Set<string>();
  const links: string[] = [];
  let prose = "";
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ("value" in node) prose += node.value;
    if ("tagName" in node) {
      elements.add(node.tagName);
      links.push(...node.attrs.map(({ value }) => value));
      if (node.tagName === "code") return;
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return { html, elements, links, prose };
}

// The schema is of draft 04, whose only difference here is how it is named; one of its patterns is none with the u flag.
const { $schema: _, id: __, ...sarif } = sarifSchema;
const sarifAjv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(sarifAjv);
const validateSarif = sarifAjv.compile(sarif);

/** The one run of a log that is valid by the official schema. */
export function readSarif(text: string) {
  const log = JSON.parse(text);
  validateSarif(log);
  expect(validateSarif.errors ?? []).toEqual([]);
  return log.runs[0];
}

const definition = (schema: Parameters<typeof toJsonSchema>[0]) => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: "ignore" });
  return rest;
};

/** The JSON Schema of our own reports, as it is published. */
export const publishedSchema = JSON.stringify(
  {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "AI policy audit",
    description: "What --format json writes; the definitions are the lines of --format ndjson.",
    ...definition(auditSchema),
    definitions: {
      firstLine: definition(firstLineSchema),
      commit: definition(commitSchema),
      lastLine: definition(lastLineSchema),
    },
  },
  null,
  2,
);

const ajv = new Ajv({ allErrors: true }).addSchema(JSON.parse(publishedSchema), "audit");

/** What our schema says against data; nothing, if they are valid. */
export function validate(part: string, data: unknown) {
  ajv.validate(part, data);
  return ajv.errors ?? [];
}

export function readJson(text: string) {
  const report = JSON.parse(text);
  expect(validate("audit", report)).toEqual([]);
  return report;
}

export function readNdjson(text: string) {
  const [first, ...commits] = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const last = commits.pop();
  expect(validate("audit#/definitions/firstLine", first)).toEqual([]);
  expect(validate("audit#/definitions/lastLine", last)).toEqual([]);
  for (const commit of commits) expect(validate("audit#/definitions/commit", commit)).toEqual([]);
  return { first, commits, last };
}

/** The elements of a page, each with its attributes; what a parser has to guess throws. */
export function readHtml(html: string): DefaultTreeAdapterTypes.Element[] {
  const elements: DefaultTreeAdapterTypes.Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ("tagName" in node) elements.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  const complain = ({ code }: { code: string }): never => {
    throw new Error(`not well-formed: ${code}`);
  };
  visit(parse(html, { onParseError: complain }));
  return elements;
}

/**
 * The cells of a table as spreadsheets read it, RFC 4180. A cell that begins like a formula throws: spreadsheets run it.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== "") {
    const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/.exec(rest);
    if (!cell) throw new Error(`no cell begins at ${JSON.stringify(rest.slice(0, 40))}`);
    const [whole, quoted, bare = "", end] = cell;
    const value = quoted?.replaceAll('""', '"') ?? bare;
    if (/^[=+\-@\t\r]/.test(value)) throw new Error(`a cell is a formula: ${JSON.stringify(value.slice(0, 40))}`);
    row.push(value);
    rest = rest.slice(whole.length);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  for (const { length } of rows) expect(length).toBe(rows[0]?.length);
  return rows;
}
