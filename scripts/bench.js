// Measures what our users pay and writes docs/benchmark.md: ratios side by side in one run, since seconds do not travel.
import { writeFileSync } from "node:fs";
import { benchAudit } from "./bench/audit.js";
import { benchCatalogue, benchCore } from "./bench/core.js";
import { benchHooks } from "./bench/hooks.js";
import { machine } from "./bench/machine.js";
import { benchPlayground } from "./bench/playground.js";
import { benchReport } from "./bench/report.js";
import { benchSite } from "./bench/site.js";

// What needs a browser first: where none starts, that is said at once.
const report = await benchReport();
const playground = await benchPlayground();
const site = await benchSite();
const core = await benchCore();
const catalogue = await benchCatalogue();
const hooks = await benchHooks();
const audit = await benchAudit();

const row = ({ name, a, b, ratio, limit, runs }) =>
  `| ${name} | ${a.toFixed(1)} | ${b.toFixed(1)} | **${ratio.toFixed(2)}** | ${limit ?? "–"} | ${runs} |`;

const page = `# Benchmark

\`npm run bench\` measured these figures on ${machine()}, ${new Date().toISOString().slice(0, 10)}. It ran the two commands
of each pair alternately (A B A B …) and took the median of the pairs' ratios. Times are for whole processes.${
  process.env.NODE_EXTRA_CA_CERTS === undefined
    ? ""
    : `
\`NODE_EXTRA_CA_CERTS\` was set. Node reads these certificates at every start, so both times are longer and the ratios smaller.`
}

| what a commit costs | ms | compared with, ms | ratio | target | pairs |
|---|---|---|---|---|---|
${hooks.comparisons.map(row).join("\n")}

The first five are compared with \`node -e 0\`, the last two with commitlint and one built-in rule.${
  hooks.bare === undefined
    ? ""
    : `
Without \`NODE_EXTRA_CA_CERTS\`, the first takes ${hooks.bare.a.toFixed(1)} ms and \`node -e 0\` ${hooks.bare.b.toFixed(1)} ms: **${hooks.bare.ratio.toFixed(2)}**.`
}

Fixing adds ${hooks.mending.refused.difference.toFixed(1)} ms to a refused \`message\` of ${hooks.mending.refused.b.toFixed(1)} ms (target: at most 2). That its code is loaded adds ${hooks.mending.accepted.difference.toFixed(1)} ms to an
accepted one of ${hooks.mending.accepted.b.toFixed(1)} ms (target: nothing). ${hooks.mending.refused.runs} pairs each.

| an audit | ms | compared with, ms | ratio | target | pairs |
|---|---|---|---|---|---|
${audit.comparisons.map(row).join("\n")}

Our own process used at most ${audit.peak[8000]} MB for 8 000 commits and ${audit.peak[80000]} MB for 80 000 (target: at most 120 MB for both).

| the HTML report of 100 000 commits | measured | target |
|---|---|---|
| generated and written, ${report.megabytes.toFixed(1)} MB | ${(report.written / 1000).toFixed(2)} s | 2 s |
| first paint in Chromium | ${(report.painted / 1000).toFixed(2)} s | 1.5 s |
| a search in the report | ${(report.searched / 1000).toFixed(2)} s | 1 s |

| the website's first load in Chromium | kB, compressed (target 150) | usable after (target 1 s) |
|---|---|---|
${site.map(({ name, kilobytes, ready }) => `| \`${name}\` | ${kilobytes.toFixed(0)} | ${(ready / 1000).toFixed(2)} s |`).join("\n")}

| core, in one process | measured | target |
|---|---|---|
| 10 000 messages, parsed and judged by QEMU's policy | ${Math.round(core.messagesPerSecond / 1000)} 000 messages/s, ${(1e6 / core.messagesPerSecond).toFixed(1)} µs each (median of 15) | 100 000 |
| 10 000 messages, each judged by all ${catalogue.policies} policies | ${catalogue.seconds.toFixed(1)} s | 10 s |
| one message of ${core.largeMegabytes.toFixed(0)} MB | ${core.largeSeconds.toFixed(2)} s, ${Math.round(core.peakMegabytes)} MB peak | 1 s |
| a keystroke in a message of ${playground.kilobytes.toFixed(0)} kB in the playground, with the slowest of ${playground.policies} policies | ${playground.milliseconds.toFixed(1)} ms | 16 ms |
`;

writeFileSync(new URL("../docs/benchmark.md", import.meta.url), page);
console.log(page);
const missed = [...hooks.comparisons, ...audit.comparisons].filter(
  ({ ratio, limit }) => limit !== undefined && ratio > limit,
);
for (const { name, ratio, limit } of missed) console.log(`missed: ${name}: ${ratio.toFixed(2)}, target ${limit}`);
