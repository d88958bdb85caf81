import type { Marks, Tool } from "./tool.ts";

/** A page that a tool's footers or sessions lie under. */
export interface KnownPage {
  /** Behind the host; the empty string for all of it. */
  readonly path: string;
  readonly tool: string | undefined;
  /** `chat`: that somebody shared; `other`: no mark of authorship. */
  readonly kind: "site" | "session" | "chat" | "other";
}

/** A trailer, or the beginning of a line, that a tool writes by itself. */
export interface KnownStamp {
  readonly text: string;
  readonly tool: string | undefined;
  readonly kind: "footer" | "session";
}

export interface KnownTrailer {
  readonly tool: string | undefined;
  readonly kind: "trailer" | "session";
  readonly grade: "strong" | "weak";
}

/** Variables of the environment; every one must be set. */
export interface KnownVariables {
  readonly tool: string | undefined;
  readonly grade: "strong" | "weak";
  readonly all: readonly { readonly variable: string; readonly value?: string; readonly part?: string }[];
}

export interface MarkTables {
  /** By host; the longest path first. */
  readonly pages: Pick<ReadonlyMap<string, readonly KnownPage[]>, "get" | "has">;
  readonly stamps: readonly KnownStamp[];
  /** How the stamps begin: each text is searched for each of these. */
  readonly stampBeginnings: ReadonlySet<string>;
  /** By key, then by value; the empty value stands for all. */
  readonly trailers: Pick<ReadonlyMap<string, ReadonlyMap<string, KnownTrailer>>, "get">;
  readonly variables: readonly KnownVariables[];
}

export function markTables(tools: readonly Tool[]): MarkTables {
  const tables: Tables = { pages: new Map(), stamps: [], trailers: new Map(), variables: [] };
  for (const one of tools) {
    // Of the groups that a tool may have, most have few.
    for (const group in one) {
      const read = readers[group];
      if (read) for (const mark of Object.keys(one[group as "sites"] as Marks)) read(mark, one.tool, tables);
    }
  }
  for (const pages of tables.pages.values()) {
    if (pages.length > 1) pages.sort(longerFirst);
  }
  return { ...tables, stampBeginnings: new Set(tables.stamps.map(({ text }) => beginningOf(text))) };
}

export function beginningOf(stamp: string): string {
  return stamp.slice(0, 12);
}

export function longerFirst(one: KnownPage, other: KnownPage): number {
  return other.path.length - one.path.length;
}

interface Tables {
  readonly pages: Map<string, KnownPage[]>;
  readonly stamps: KnownStamp[];
  readonly trailers: Map<string, Map<string, KnownTrailer>>;
  readonly variables: KnownVariables[];
}

type Reader = (mark: string, tool: string | undefined, tables: Tables) => void;

/** By group. */
const readers: Partial<Record<string, Reader>> = {
  sites: readPage("site"),
  sessions: readPage("session"),
  chats: readPage("chat"),
  otherPages: readPage("other"),
  stamps: readStamp("footer"),
  sessionStamps: readStamp("session"),
  trailers: readTrailer("trailer", "strong"),
  sessionTrailers: readTrailer("session", "strong"),
  doubtfulTrailers: readTrailer("trailer", "weak"),
  variables: (mark, tool, { variables }) => void variables.push(readVariables(mark, tool, "strong")),
  doubtfulVariables: (mark, tool, { variables }) => void variables.push(readVariables(mark, tool, "weak")),
};

function readPage(kind: KnownPage["kind"]): Reader {
  return (mark, tool, { pages }) => {
    const { host, path } = splitPage(mark);
    const known = pages.get(host);
    if (known) known.push({ path, tool, kind });
    else pages.set(host, [{ path, tool, kind }]);
  };
}

function readStamp(kind: KnownStamp["kind"]): Reader {
  return (text, tool, { stamps }) => {
    stamps.push({ text, tool, kind });
  };
}

function readTrailer(kind: KnownTrailer["kind"], grade: KnownTrailer["grade"]): Reader {
  return (mark, tool, { trailers }) => {
    const [key = "", value = ""] = mark.split(": ");
    const known = trailers.get(key);
    if (known) known.set(value, { tool, kind, grade });
    else trailers.set(key, new Map([[value, { tool, kind, grade }]]));
  };
}

/** `NAME`, `NAME=value`, `NAME~part`, joined by ` & `. */
export function readVariables(mark: string, tool: string | undefined, grade: KnownVariables["grade"]): KnownVariables {
  const all = mark.split(" & ").map((condition) => {
    const at = condition.search(/[=~]/);
    if (at === -1) return { variable: condition };
    const [variable, text] = [condition.slice(0, at), condition.slice(at + 1)];
    return condition.charAt(at) === "=" ? { variable, value: text } : { variable, part: text };
  });
  return { tool, grade, all };
}

/** Of a page without its scheme, the host and what follows. */
export function splitPage(page: string): { host: string; path: string } {
  const end = page.search(/[/?#]/);
  return end === -1 ? { host: page, path: "" } : { host: page.slice(0, end), path: page.slice(end) };
}
