// node scripts/compare-marks.js [REPOSITORY [REVISION…]]: how many commits of a history carry a tool's mark, by a plain
// search and as this program reads them. Needs a build.
import { compareMarks } from "./compareMarks.js";

const [repository = ".", ...revisions] = process.argv.slice(2);
const { commits, grep, ours, rows, more } = await compareMarks(
  repository,
  revisions.length > 0 ? revisions : undefined,
);
const examples = 3;

console.log(`${commits} commits; with a mark: ${grep} by plain search, ${ours} as we read them\n`);
console.log("  search    both  only the search finds it");
for (const { text, grep: found, shared, missed } of rows) {
  const ids = missed.slice(0, examples).map((id) => id.slice(0, 10));
  const note = missed.length > 0 ? `  ${missed.length}: ${ids.join(" ")}${missed.length > examples ? " …" : ""}` : "";
  console.log(`${String(found).padStart(8)}${String(shared).padStart(8)}  ${text}${note}`);
}
if (more.length > 0) console.log("\nonly we find it");
for (const { tool, commits: count, example } of more) {
  console.log(`${String(count).padStart(8)}  ${tool}, e.g. ${example.slice(0, 10)}`);
}
