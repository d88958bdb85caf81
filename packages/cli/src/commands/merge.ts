import { defineCommand } from "../arguments/command.ts";
import { formatOption, outputOption } from "../arguments/commonOptions.ts";
import { reportFormats } from "../reporting/reportFormats.generated.ts";

export const command = defineCommand({
  section: "of the past, and in CI",
  synopsis: "merge DIR|FILE…",
  summary: "join the ndjson reports of shards, or of several repositories, into any report",
  options: {
    format: formatOption(Object.keys(reportFormats)),
    output: outputOption,
  },
  help: `usage: ai-disclosure merge DIR|FILE… [--format FORMAT] [--output FILE]

Joins what audit --shard K/N --format ndjson wrote on several machines. The result is
byte for byte what one machine gives. Reports of different repositories are joined as well:
the address of their commits tells them apart.

examples:
  ai-disclosure merge shards/
  ai-disclosure merge shards/*.ndjson --output report.html`,
  run: async (given, terminal) => (await import("../shards/runMerge.ts")).runMerge(given, terminal),
});
