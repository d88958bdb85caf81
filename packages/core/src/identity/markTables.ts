import type { Tool } from "./tool.ts";

/** A page that a tool's footers or sessions lie under. */
export interface KnownPage {
  /** Behind the host; the empty string for all of it. */
  readonly path: string;
  readonly tool?: string;
  /** `other`: no mark of authorship. */
  readonly kind: "site" | "session" | "other";
}

/** A trailer, or the beginning of a line, that a tool writes by itself. */
export interface KnownStamp {
  readonly text: string;
  readonly tool?: string;
  readonly kind: "footer" | "session";
}

export interface KnownTrailer {
  readonly tool?: string;
  readonly kind: "trailer" | "session";
  readonly grade: "strong" | "weak";
}

/** Variables of the environment; every one must be set. */
export interface KnownVariables {
  readonly tool?: string;
  readonly grade: "strong" | "weak";
  readonly all: readonly { readonly variable: string; readonly value?: string; readonly part?: string }[];
}

export interface MarkTables {
  /** By host; the longest path first. */
  readonly pages: ReadonlyMap<string, readonly KnownPage[]>;
  readonly stamps: readonly KnownStamp[];
  /** By key, then by value; the empty value stands for all. */
  readonly trailers: ReadonlyMap<string, ReadonlyMap<string, KnownTrailer>>;
  readonly variables: readonly KnownVariables[];
}

export function markTables(tools: readonly Tool[]): MarkTables {
  const pages = new Map<string, KnownPage[]>();
  const stamps: KnownStamp[] = [];
  const trailers = new Map<string, Map<string, KnownTrailer>>();
  const variables: KnownVariables[] = [];
  for (const one of tools) {
    const tool = one.tool === undefined ? {} : { tool: one.tool };
    for (const [group, kind] of pageGroups) {
      for (const mark in one[group]) {
        const { host, path } = splitPage(mark);
        listIn(pages, host).push({ path, ...tool, kind });
      }
    }
    for (const text in one.stamps) stamps.push({ text, ...tool, kind: "footer" });
    for (const text in one.sessionStamps) stamps.push({ text, ...tool, kind: "session" });
    for (const [group, kind, grade] of trailerGroups) {
      for (const mark in one[group]) {
        const [key = "", value = ""] = mark.split(": ");
        const values = trailers.get(key) ?? new Map<string, KnownTrailer>();
        trailers.set(key, values.set(value, { ...tool, kind, grade }));
      }
    }
    for (const mark in one.variables) variables.push({ ...tool, grade: "strong", all: readVariables(mark) });
    for (const mark in one.doubtfulVariables) variables.push({ ...tool, grade: "weak", all: readVariables(mark) });
  }
  for (const list of pages.values()) list.sort((a, b) => b.path.length - a.path.length);
  return { pages, stamps, trailers, variables };
}

const pageGroups = [
  ["sites", "site"],
  ["sessions", "session"],
  ["otherPages", "other"],
] as const;

const trailerGroups = [
  ["trailers", "trailer", "strong"],
  ["sessionTrailers", "session", "strong"],
  ["doubtfulTrailers", "trailer", "weak"],
] as const;

/** Of a page without its scheme, the host and what follows. */
export function splitPage(page: string): { host: string; path: string } {
  const end = page.search(/[/?#]/);
  return end === -1 ? { host: page, path: "" } : { host: page.slice(0, end), path: page.slice(end) };
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** `NAME`, `NAME=value`, `NAME~part`, joined by ` & `. */
function readVariables(mark: string): KnownVariables["all"] {
  return mark.split(" & ").map((condition) => {
    const at = condition.search(/[=~]/);
    if (at === -1) return { variable: condition };
    const [variable, text] = [condition.slice(0, at), condition.slice(at + 1)];
    return condition.charAt(at) === "=" ? { variable, value: text } : { variable, part: text };
  });
}
