import { type AuditedCommit, isError, shorten } from "@ai-disclosure/core/internal";
import * as v from "valibot";
import { firstLineSchema, lastLineSchema } from "../reportParts/auditSchema.ts";
import { commitSchema } from "../reportParts/commitSchema.ts";
import { readLines } from "./readLines.ts";
import { ReportError } from "../output/whileWriting.ts";
import { shardOf } from "./shardOf.ts";

export type PlacedCommit = AuditedCommit & { readonly position: number };
export type LastLine = v.InferOutput<typeof lastLineSchema>;

/** An ndjson report that is being read: its facts at once, its commits one by one, its last line at their end. */
export interface Shard {
  readonly file: string;
  readonly audit: v.InferOutput<typeof firstLineSchema>["audit"];
  readonly commits: Generator<PlacedCommit, LastLine, void>;
  readonly close: () => void;
}

/**
 * Opens an ndjson report. Each line is checked when it is read.
 * @throws {ReportError} naming the file and the line that is damaged, missing or not of this shard
 */
export function openShard(file: string): Shard {
  let number = 0;
  const lines = readLines(file);

  const fail = (problem: string): never => {
    throw new ReportError(`${shorten(file)}:${number}: ${problem}\nfix: run this part of the audit again`);
  };

  const next = (): unknown => {
    number += 1;
    try {
      const { value, done } = lines.next();
      if (done) return fail(number === 1 ? "an empty file" : "the file was cut off: it ends without a summary");
      return JSON.parse(value);
    } catch (error) {
      if (error instanceof SyntaxError) return fail("not JSON: the line is damaged or was cut off");
      throw describeUnreadable(error, file, number);
    }
  };

  const parse = <Schema extends v.GenericSchema>(schema: Schema, data: unknown): v.InferOutput<Schema> => {
    const { success, issues } = v.safeParse(schema, data);
    // As it was written: the parsed data have the schema's order of keys, and a merged report would have other bytes.
    if (success) return data as v.InferOutput<Schema>;
    const [issue] = issues;
    return fail(shorten([v.getDotPath(issue), issue.message].filter((part) => part !== null).join(": ")));
  };

  const { audit } = parse(firstLineSchema, next());

  function* commits(): Generator<PlacedCommit, LastLine, void> {
    let before = -1;
    const found = { errors: 0, warnings: 0 };
    let data = next();
    for (; !isLastLine(data); data = next()) {
      const commit = parse(commitSchema, data);
      if (commit.position <= before) fail(`position ${commit.position} does not follow ${before}`);
      before = commit.position;
      const { shard } = audit;
      if (shard && shardOf(commit.hash, shard.of) !== shard.number)
        fail(`${shorten(commit.hash)} does not belong to shard ${shard.number} of ${shard.of}`);
      for (const finding of commit.findings) found[isError(finding) ? "errors" : "warnings"] += 1;
      yield commit;
    }
    const last = parse(lastLineSchema, data);
    if (last.lines !== number - 2) fail(`${number - 2} commits before this line, which says ${last.lines}`);
    for (const key of ["errors", "warnings"] as const)
      if (last.summary[key] !== found[key])
        fail(`${found[key]} ${key} before this line, which says ${last.summary[key]}`);
    number += 1;
    if (!lines.next().done) fail("text after the summary");
    return last;
  }
  return { file, audit, commits: commits(), close: () => void lines.return() };
}

function isLastLine(data: unknown): boolean {
  return typeof data === "object" && data !== null && "summary" in data;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "is a directory",
  EACCES: "may not be read",
  ERR_ENCODING_INVALID_ENCODED_DATA: "not UTF-8: the line is damaged",
};

function describeUnreadable(error: unknown, file: string, line: number): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  const place = error.code.startsWith("ERR_") ? `${shorten(file)}:${line}` : shorten(file);
  return new ReportError(`${place}: ${reasons[error.code] ?? `cannot be read (${error.code})`}`);
}
