import { isRecord } from "../policy/isRecord.ts";
import { countRanges, type RangeCounter } from "./countRanges.ts";
import { type SidecarRecord, toolOfRecord } from "./sidecarRecord.ts";

/** A record, if the text is one, and otherwise what is wrong with it, as a clause. */
interface ReadRecord {
  readonly record?: SidecarRecord;
  readonly problem?: string;
}

/** The version of the format, of which the numbers behind the first may grow. */
const version = /^authorship\/3\./;

/** `d9978a8723e02b52`, `h_a1b2c3d4e5f678` for a person, `s_c9883b05a2487d::t_9f8e7d6c5b4a32` for a session's edit. */
const entry = /^ {2}([\w:]{1,80}) ([\d,-]+)$/;

/**
 * Reads an authorship log of git-ai; total, and linear in the text.
 *
 *     src/main.rs
 *       s_c9883b05a2487d::t_9f8e7d6c5b4a32 1-10,15
 *       h_a1b2c3d4e5f678 11-14
 *     ---
 *     {"schema_version":"authorship/3.0.0","sessions":{"s_c9883b05a2487d":{"agent_id":{"tool":"cursor",…}}},…}
 *
 * @see https://github.com/git-ai-project/git-ai, "Git AI Standard v3.0.0", and its note on sessions of 2026-05-04
 */
export function parseAuthorshipLog(text: string): ReadRecord {
  const divider = /^---\r?$/m.exec(text);
  if (divider === null) return { problem: "it has no line --- between its lines and its metadata" };
  const metadata = readMetadata(text.slice(divider.index + divider[0].length));
  if (typeof metadata === "string") return { problem: metadata };
  const ranges = countRanges();
  const keys = new Set<string>();
  let path: string | undefined;
  let number = 0;
  for (const line of text.slice(0, divider.index).split("\n")) {
    number += 1;
    const written = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (written === "") continue;
    if (!written.startsWith(" ")) path = unquote(written);
    else if (path === undefined || !readEntry(written, path, ranges, keys)) {
      return { problem: `its line ${number} attributes no lines to anybody` };
    }
  }
  const tools = new Set([...keys].map((key) => toolOf(key, metadata)).filter((tool) => tool !== undefined));
  return { record: { source: "refs/notes/ai", tools: [...tools], files: ranges.files() } };
}

/** Counts one line's ranges; those of a person leave no key. */
function readEntry(line: string, path: string, ranges: RangeCounter, keys: Set<string>): boolean {
  const [, key = "", list] = entry.exec(line) ?? [];
  if (list === undefined) return false;
  const human = key.startsWith("h_");
  if (!human) keys.add(key);
  return list.split(",").every((item) => {
    const [first = "", last = first, more] = item.split("-");
    return more === undefined && ranges.add(path, human ? "human" : "ai", lineNumber(first), lineNumber(last));
  });
}

function lineNumber(digits: string): number {
  return /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN;
}

/** Paths with blanks stand in double quotes, and hold none. */
function unquote(path: string): string {
  return path.length > 1 && path.startsWith('"') && path.endsWith('"') ? path.slice(1, -1) : path;
}

type Metadata = Readonly<Record<string, unknown>>;

function readMetadata(text: string): Metadata | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return "its metadata is no JSON";
  }
  const schema = isRecord(data) ? data["schema_version"] : undefined;
  if (!isRecord(data) || typeof schema !== "string") return "its metadata has no schema_version";
  return version.test(schema) ? data : `its format is not known here: ${schema.slice(0, 40)}`;
}

/** Sessions are looked up by what is before `::`; what begins otherwise is a prompt. */
function toolOf(key: string, metadata: Metadata): string | undefined {
  const entries = metadata[key.startsWith("s_") ? "sessions" : "prompts"];
  const name = key.split("::", 1)[0] ?? "";
  const found = isRecord(entries) && Object.hasOwn(entries, name) ? entries[name] : undefined;
  const agent = isRecord(found) ? found["agent_id"] : undefined;
  return isRecord(agent) ? toolOfRecord(agent["tool"]) : undefined;
}
