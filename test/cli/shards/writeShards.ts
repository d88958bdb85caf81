import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AuditedCommit } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "../../../packages/cli/src/reportParts/report.ts";
import { report as ndjsonReport } from "../../../packages/cli/src/reports/ndjson.ts";
import { shardOf } from "../../../packages/cli/src/shards/shardOf.ts";
import { temporaryDirectory } from "../../support/createRepository.ts";
import { facts, render, withOptions } from "../reports/auditedCommits.ts";

export interface ShardedAudit {
  readonly allCommits?: boolean;
  readonly facts?: AuditFacts;
  /** Why each of the shards is not whole. */
  readonly incomplete?: string;
}

/** Writes the shards of an audit as `of` machines would, and gives their files. */
export async function writeShards(
  audited: readonly AuditedCommit[],
  of: number,
  { allCommits = false, facts: about = facts, incomplete }: ShardedAudit = {},
): Promise<string[]> {
  const directory = await temporaryDirectory();
  return Promise.all(
    Array.from({ length: of }, async (_, index) => {
      const shard = { number: index + 1, of };
      const part = audited.filter(({ hash }) => shardOf(hash, of) === shard.number);
      const file = join(directory, `${index + 1}.ndjson`);
      await writeFile(file, render(withOptions(ndjsonReport, { allCommits }), part, incomplete, { ...about, shard }));
      return file;
    }),
  );
}
