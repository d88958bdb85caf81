// Measures what our users pay and writes docs/benchmark.md: ratios side by side in one run, since seconds do not travel.
import { writeFileSync } from "node:fs";
import { benchAudit } from "./bench/audit.js";
import { benchCatalogue, benchCore } from "./bench/core.js";
import { benchHooks } from "./bench/hooks.js";
import { machine } from "./bench/machine.js";
import { benchReport } from "./bench/report.js";

const core = await benchCore();
const catalogue = await benchCatalogue();
const hooks = await benchHooks();
const audit = await benchAudit();
const report = await benchReport();

const row = ({ name, a, b, ratio, limit, runs }) =>
  `| ${name} | ${a.toFixed(1)} | ${b.toFixed(1)} | **${ratio.toFixed(2)}** | ${limit ?? "–"} | ${runs} |`;

const page = `# How fast it is

Measured by \`npm run bench\` on ${machine()}, ${new Date().toISOString().slice(0, 10)}. Each pair of commands ran in turn, A B A B …; the
ratio is the median of the pairs' ratios. Milliseconds are whole processes.

| what a commit pays | ms | beside | ratio | aim | pairs |
|---|---|---|---|---|---|
${hooks.map(row).join("\n")}

The first three stand beside \`node -e 0\`, the last two beside commitlint with one built-in rule.

| an audit | ms | beside | ratio | aim | pairs |
|---|---|---|---|---|---|
${audit.comparisons.map(row).join("\n")}

Our own process took ${audit.peak[8000]} MB at most for 8 000 commits and ${audit.peak[80000]} MB for 80 000 (aim: 120 MB, and flat).

| the html report of 100 000 commits | measured | aim |
|---|---|---|
| made and written, ${report.megabytes.toFixed(1)} MB | ${(report.written / 1000).toFixed(2)} s | 2 s |
| first paint in Chromium | ${(report.painted / 1000).toFixed(2)} s | 1.5 s |
| a search in it | ${(report.searched / 1000).toFixed(2)} s | 1 s |

| core, in one process | measured | aim |
|---|---|---|
| 10 000 messages, read and judged by QEMU's policy | ${Math.round(core.messagesPerSecond / 1000)} 000 messages/s, ${(1e6 / core.messagesPerSecond).toFixed(1)} µs each (median of 15) | 100 000 |
| 10 000 messages, each judged by all ${catalogue.policies} policies | ${catalogue.seconds.toFixed(1)} s | 10 s |
| one message of ${core.largeMegabytes.toFixed(0)} MB | ${core.largeSeconds.toFixed(2)} s, ${Math.round(core.peakMegabytes)} MB peak | 1 s |
`;

writeFileSync(new URL("../docs/benchmark.md", import.meta.url), page);
console.log(page);
const missed = [...hooks, ...audit.comparisons].filter(({ ratio, limit }) => limit !== undefined && ratio > limit);
for (const { name, ratio, limit } of missed) console.log(`missed: ${name}: ${ratio.toFixed(2)}, aim ${limit}`);
