import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSyntheticHistory } from "../createSyntheticHistory.js";
import { plainEnvironment } from "../throwAwayRepository.js";
import { compare } from "./compare.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const command = join(root, "packages/cli/bin.cjs");
const commitlint = join(root, "node_modules/@commitlint/cli/cli.js");
const node = process.execPath;

/** A policy that judges messages alone: git need not measure anything. */
const messagesOnly = ["--policy", "linux"];

/** Whole histories and ranges, beside what git and commitlint need for the like. */
export async function benchAudit() {
  const folder = await mkdtemp(join(tmpdir(), "ai-disclosure-"));
  const env = plainEnvironment();
  const git = (cwd, ...words) => ({ words: ["git", ...words], cwd, env });
  // A pipe is what a reader has to pay: to nowhere, git writes a fifth faster.
  const readLog = (cwd) => ({ words: ["sh", "-c", "git log --all -z --format=%H%x00%B | cat"], cwd, env });
  // Findings are what a history of all kinds of trailers has.
  const audit = (cwd, ...words) => ({ words: [node, command, "audit", ...words], cwd, env, statuses: [0, 1] });
  const history = async (name, commits, files) => {
    const directory = join(folder, name);
    spawnSync("git", ["init", "--quiet", "--initial-branch=main", directory], { env });
    await createSyntheticHistory({ directory, commits, files, environment: env });
    return directory;
  };
  try {
    const large = await history("large", 80_000);
    const small = await history("small", 8_000);
    const diffs = await history("diffs", 20_000, 400);
    await writeFile(
      join(diffs, "commitlint.config.js"),
      'export default { rules: { "trailer-exists": [2, "always", "Signed-off-by"] } };\n',
    );
    const range = ["HEAD~1000..HEAD"];
    const proposal = await history("proposal", 2000, 400);
    await propose(proposal, 50, env);
    return {
      comparisons: [
        compare({
          name: "80 000 messages judged, compared with `git log -z --format=%H%x00%B` into a pipe",
          limit: 1.5,
          a: audit(large, "--all", ...messagesOnly, "--format", "ndjson"),
          b: readLog(large),
          runs: 9,
        }),
        compare({
          name: "80 000 messages read from `git log` and discarded, which is the least that Node takes, compared with the same",
          a: { words: [node, join(root, "scripts/bench/readHistory.cjs")], cwd: large, env },
          b: readLog(large),
          runs: 9,
        }),
        compare({
          name: "20 000 commits measured (`--stats`), compared with `git log --no-merges -M --numstat -z`",
          limit: 0.65,
          a: audit(diffs, "--all", "--stats", ...messagesOnly, "--format", "ndjson"),
          b: git(diffs, "log", "--no-merges", "-M", "--numstat", "-z"),
          runs: 5,
        }),
        compare({
          name: "1000 commits judged, compared with `commitlint --from --to` and `trailer-exists`",
          limit: 0.1,
          a: audit(diffs, ...range, ...messagesOnly),
          b: { words: [node, commitlint, "--from", "HEAD~1000", "--to", "HEAD"], cwd: diffs, env, statuses: [0, 1] },
          runs: 5,
        }),
        compare({
          name: "a pull request of 50 commits, judged by its base's policy, minus 100 ms, compared with `git log -M --numstat -z` of the same",
          limit: 3,
          granted: 100,
          a: audit(proposal, "--base", "base", "--head", "main"),
          b: git(proposal, "log", "-M", "--numstat", "-z", "base..main"),
          runs: 15,
        }),
      ],
      peak: { 8000: peakOf(small, env), 80000: peakOf(large, env) },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes the last commits of `main` a proposal to `base`, which has a policy that has lines counted. */
async function propose(cwd, commits, env) {
  const git = (...words) => {
    const { status, stderr } = spawnSync("git", words, { cwd, env });
    if (status !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}`);
  };
  const fork = `main~${commits}`;
  git("reset", "--quiet", "--hard");
  git("checkout", "--quiet", "-b", "base", fork);
  await writeFile(join(cwd, "ai-policy.json"), '{ "extends": "qemu" }\n');
  git("add", "ai-policy.json");
  git("commit", "--quiet", "--message", "adopt a policy");
  git("rebase", "--quiet", "--onto", "base", fork, "main");
}

/** Megabytes that our own process took at most; git's are git's. */
function peakOf(cwd, env) {
  const words = [
    "--require",
    join(root, "scripts/bench/tellMemory.cjs"),
    command,
    "audit",
    "--all",
    ...messagesOnly,
    "--format",
    "ndjson",
  ];
  const { stderr } = spawnSync(node, words, { cwd, env, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
  return Number(/peak (\d+)/u.exec(stderr)?.[1]);
}
