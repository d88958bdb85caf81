import { defineCommand } from "../arguments/command.ts";
import { formatOption, outputOption } from "../arguments/commonOptions.ts";
import { reportFormats } from "../reporting/reportFormats.generated.ts";

export const command = defineCommand({
  section: "in history and CI",
  synopsis: "merge DIR|FILE…",
  summary: "join the ndjson reports of shards, or of several repositories, into any report",
  options: { format: formatOption(Object.keys(reportFormats)), output: outputOption },
  help: `usage: ai-disclosure merge DIR|FILE… [--format FORMAT] [--output FILE]

Joins the reports that audit --shard K/N --format ndjson wrote on several machines. The
result is byte for byte the report of one machine. It also joins reports of different
repositories, and tells them apart by the addresses of their commits.

examples:
  ai-disclosure merge shards/
  ai-disclosure merge shards/*.ndjson --output report.html`,
  run: async (given, terminal) => (await import("../shards/runMerge.ts")).runMerge(given, terminal),
});
