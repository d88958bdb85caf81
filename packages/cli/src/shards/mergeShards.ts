import { setImmediate } from "node:timers/promises";
import type { Report } from "../reportParts/report.ts";
import type { MergedAudit } from "./readShards.ts";

/** Commits between two breaths, in which a Ctrl-C is heard. */
const atOnce = 1000;

/** Feeds a report with an audit that was read from its shards. */
export async function mergeShards({ facts, summary, commits }: MergedAudit, report: Report): Promise<void> {
  report.begin?.(facts);
  let count = 0;
  for (const commit of commits()) {
    report.commit(commit);
    count += 1;
    if (count % atOnce === 0) await setImmediate();
  }
  report.end(summary, facts);
}
