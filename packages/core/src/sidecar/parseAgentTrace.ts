import { isRecord } from "../policy/isRecord.ts";
import { countRanges, type RangeCounter } from "./countRanges.ts";
import { type SidecarRecord, toolOfRecord } from "./sidecarRecord.ts";

interface AgentTraces {
  /** What was recorded by the commit that was checked out then (in lower case). */
  readonly byRevision: ReadonlyMap<string, SidecarRecord>;
  /** What could not be read, as clauses. */
  readonly problems: readonly string[];
}

interface Collected {
  readonly tools: Set<string>;
  readonly ranges: RangeCounter;
}

/**
 * Reads Agent Trace records, one JSON object a line; total, and linear in the text. Records that name no git revision
 * speak of no commit, and are passed over.
 *
 *     {"version":"0.1.0","id":…,"timestamp":…,"vcs":{"type":"git","revision":"a1b2…"},"tool":{"name":"cursor",…},
 *      "files":[{"path":"src/a.ts","conversations":[{"contributor":{"type":"ai","model_id":"anthropic/…"},
 *      "ranges":[{"start_line":42,"end_line":67}]}]}]}
 *
 * @see https://agent-trace.dev, version 0.1.0; the file is that of its reference implementation
 */
export function parseAgentTrace(text: string): AgentTraces {
  const collected = new Map<string, Collected>();
  let wrong = 0;
  let firstWrong = 0;
  let number = 0;
  for (const line of text.split("\n")) {
    number += 1;
    if (line.trim() === "" || readRecord(parse(line), collected)) continue;
    wrong += 1;
    firstWrong ||= number;
  }
  const lines =
    wrong === 1
      ? `line ${firstWrong} is no Agent Trace record`
      : `${wrong} lines, from line ${firstWrong} on, are no Agent Trace records`;
  return {
    byRevision: new Map(
      [...collected].map(([revision, { tools, ranges }]) => [
        revision,
        { source: ".agent-trace/traces.jsonl", tools: [...tools], files: ranges.files() },
      ]),
    ),
    problems: wrong > 0 ? [lines] : [],
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readRecord(record: unknown, collected: Map<string, Collected>): boolean {
  if (!isRecord(record) || typeof record["version"] !== "string" || !Array.isArray(record["files"])) return false;
  const { vcs, tool } = record;
  if (!isRecord(vcs) || vcs["type"] !== "git") return true;
  const { revision } = vcs;
  if (typeof revision !== "string" || !/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(revision)) return false;
  const key = revision.toLowerCase();
  let into = collected.get(key);
  if (!into) collected.set(key, (into = { tools: new Set(), ranges: countRanges() }));
  const named = isRecord(tool) ? toolOfRecord(tool["name"]) : undefined;
  return (record["files"] as unknown[]).every((file) => readFile(file, named, into));
}

function readFile(file: unknown, tool: string | undefined, into: Collected): boolean {
  if (!isRecord(file) || typeof file["path"] !== "string" || !Array.isArray(file["conversations"])) return false;
  const path = file["path"];
  return (file["conversations"] as unknown[]).every((conversation) => {
    if (!isRecord(conversation) || !Array.isArray(conversation["ranges"])) return false;
    return (conversation["ranges"] as unknown[]).every((range) => {
      if (!isRecord(range)) return false;
      const contributor = range["contributor"] ?? conversation["contributor"];
      const by = whoIs(contributor);
      if (by === undefined) return true;
      const added = into.ranges.add(path, by, Number(range["start_line"]), Number(range["end_line"]));
      const name = tool ?? modelOf(contributor);
      if (added && by === "ai" && name !== undefined) into.tools.add(name);
      return added;
    });
  });
}

/** `mixed` is AI output that a person edited, or the other way round: AI had a part in each of its lines. */
function whoIs(contributor: unknown): "ai" | "human" | undefined {
  const type = isRecord(contributor) ? contributor["type"] : undefined;
  return type === "ai" || type === "mixed" ? "ai" : type === "human" ? "human" : undefined;
}

/** `anthropic/claude-opus-4-5-20251101`: the provider, then the model. */
function modelOf(contributor: unknown): string | undefined {
  const model = isRecord(contributor) ? contributor["model_id"] : undefined;
  return typeof model === "string" ? toolOfRecord(model.slice(model.indexOf("/") + 1)) : undefined;
}
