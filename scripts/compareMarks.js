// node scripts/compareMarks.js [REPOSITORY [REVISION…]]: how many commits of a history carry a tool's mark, by a plain
// search and as this program reads them. Needs a build.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { messageEvidence, parseMessage } from "@ai-disclosure/core/internal";

/** What anybody would look for with `git log | grep -i`, without our tables: a part of a line each. */
export const plainMarks = [
  "noreply@anthropic.com",
  "generated with [claude code]",
  "claude.ai/code/session_",
  "claude-session:",
  "198982749+copilot@",
  "175728472+copilot@",
  "223556219+copilot@",
  "copilot-swe-agent[bot]",
  "copilot@github.com",
  "agent-logs-url:",
  "cursoragent@cursor.com",
  "made-with: cursor",
  "made with [cursor]",
  "noreply@openai.com",
  "codex@openai.com",
  "chatgpt-codex-connector[bot]",
  "gemini-code-assist[bot]",
  "google-labs-jules[bot]",
  "devin-ai-integration[bot]",
  "app.devin.ai/sessions/",
  "aider@aider.chat",
  "noreply@aider.chat",
  "(aider) <",
  "amp@ampcode.com",
  "amp-thread-id:",
  "noreply@opencode.ai",
  "crush@charm.land",
  "generated with crush",
  "qwen-coder@alibabacloud.com",
  "agent@warp.dev",
  "oz-agent@warp.dev",
  "openhands@all-hands.dev",
  "factory-droid[bot]",
  "noreply@codebuff.com",
  "noreply@continue.dev",
  "noreply@letta.com",
  "noreply@forgecode.dev",
  "vibe@mistral.ai",
  "junie@jetbrains.com",
  "coderabbitai[bot]",
  "ellipsis-dev[bot]",
  "sweep-ai[bot]",
  "replit-commit-author:",
  "entire-checkpoint:",
];

const format = ["%H", "%an", "%ae", "%cn", "%ce", "%B"].join("%x00");

/**
 * Counts a history's marks twice: by a plain search of its text, and as `messageEvidence` reads it. `shared`: commits
 * that both mark. `missed`: those that only the search marks, which may be prose or a quotation. `more`: what only we
 * mark, by tool.
 * @param {string} repository
 * @param {readonly string[]} [revisions] HEAD, if there are none
 */
export async function compareMarks(repository, revisions = []) {
  const rows = plainMarks.map((text) => ({ text, grep: 0, shared: 0, missed: [] }));
  const more = new Map();
  const totals = { commits: 0, grep: 0, ours: 0 };
  for await (const { id, author, committer, body } of readCommits(repository, revisions)) {
    totals.commits++;
    const text = `${author.name} <${author.email}>\n${committer.name} <${committer.email}>\n${body}`.toLowerCase();
    const hits = rows.filter((row) => text.includes(row.text));
    const evidence = messageEvidence(parseMessage(body), { author, committer });
    if (hits.length > 0) totals.grep++;
    if (evidence.length > 0) totals.ours++;
    for (const row of hits) {
      row.grep++;
      if (evidence.length > 0) row.shared++;
      else row.missed.push(id);
    }
    if (hits.length > 0) continue;
    for (const tool of new Set(evidence.map((one) => `${one.tool ?? "a tool that is not named"}, ${one.grade}`))) {
      const seen = more.get(tool) ?? { tool, commits: 0, example: id };
      seen.commits++;
      more.set(tool, seen);
    }
  }
  const byCount = [...more.values()].toSorted((one, other) => other.commits - one.commits);
  return { ...totals, rows: rows.filter(({ grep }) => grep > 0), more: byCount };
}

async function* readCommits(repository, revisions) {
  const words = [
    "-C",
    repository,
    "log",
    `--format=${format}%x00%x1e`,
    ...(revisions.length > 0 ? revisions : ["HEAD"]),
    "--",
  ];
  const git = spawn("git", words, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((done) => git.on("close", done));
  let record = [];
  for await (const line of createInterface({ input: git.stdout })) {
    record.push(line);
    if (!line.endsWith("\0\x1e")) continue;
    const [id, an, ae, cn, ce, body = ""] = record.join("\n").split("\0");
    record = [];
    yield { id: id.trim(), author: { name: an, email: ae }, committer: { name: cn, email: ce }, body };
  }
  if ((await ended) !== 0) throw new Error(`git log failed in ${repository}`);
}

if (process.argv[1] === import.meta.filename) {
  const [repository = ".", ...revisions] = process.argv.slice(2);
  const { commits, grep, ours, rows, more } = await compareMarks(repository, revisions);
  console.log(`${commits} commits; with a mark: ${grep} by plain search, ${ours} as we read them\n`);
  console.log("  search    both  only the search finds it");
  for (const { text, grep: found, shared, missed } of rows) {
    const ids = missed.slice(0, 3).map((id) => id.slice(0, 10));
    const note = missed.length > 0 ? `  ${missed.length}: ${ids.join(" ")}${missed.length > 3 ? " …" : ""}` : "";
    console.log(`${String(found).padStart(8)}${String(shared).padStart(8)}  ${text}${note}`);
  }
  if (more.length > 0) console.log("\nonly we find it");
  for (const { tool, commits: count, example } of more)
    console.log(`${String(count).padStart(8)}  ${tool}, e.g. ${example.slice(0, 10)}`);
}
