import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";
import { readCommands } from "../reports/readers.ts";
import { runCommand } from "../runCommand.ts";

const policy = {
  title: "Example",
  disclosure: {
    level: "required",
    channels: ["pr-section", "pr-label"],
    pullRequest: { when: "always", section: "AI use", label: "ai" },
  },
  adverts: "forbidden",
};

const unseen = "- not checked: the commits of the pull request, which may contradict it: there is no repository here\n";
const unsaid = "the pull request does not say whether AI was used";
const footer = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";

/** Runs the command in a folder with these files and that policy. */
async function run(
  options: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string | object>> = {},
  {
    env = {},
    input = "",
    labels = [],
    format = "text",
  }: { env?: NodeJS.ProcessEnv; input?: string; labels?: string[]; format?: string } = {},
) {
  const home = await temporaryDirectory();
  for (const [name, content] of Object.entries({ ...files, "policy.json": policy })) {
    const isWritten = typeof content === "string" || content instanceof Uint8Array;
    await writeFile(join(home, name), isWritten ? content : JSON.stringify(content));
  }
  const environment = { ...testEnvironment(home), ...env };
  if (environment["GITHUB_EVENT_PATH"]) environment["GITHUB_EVENT_PATH"] = join(home, environment["GITHUB_EVENT_PATH"]);
  const given = Object.entries({ policy: "policy.json", ...options }).map(([name, value]) =>
    value === "" ? `--${name}` : `--${name}=${value}`,
  );
  const words = ["pr", "--format", format, ...given, ...labels.map((label) => `--label=${label}`)];
  return runCommand(words, { cwd: home, env: environment, input });
}

test("a description from a file or standard input", async () => {
  const answered = "## AI use\n\nnone\n";
  expect(await run({ "body-file": "b.md" }, { "b.md": answered })).toEqual({ exitCode: 0, stdout: "", stderr: unseen });
  expect(await run({ "body-file": "-" }, {}, { input: answered })).toMatchObject({ exitCode: 0 });
  const { exitCode, stderr } = await run({ "body-file": "b.md" }, { "b.md": "## AI use\n<!-- none -->\n" });
  expect(exitCode).toBe(1);
  expect(stderr).toContain(
    `✖ ${unsaid}  [ai/pr-disclosure]\n  fix: write it under the heading "AI use", or add the label ai`,
  );
  expect(stderr).toContain("not checked: the message of a squash merge is unknown: give --event or --squash-mess");
  expect(await run({ "body-file": "b.md" }, { "b.md": "x" }, { labels: ["ai"] })).toMatchObject({ exitCode: 0 });
});

test("the squash message is the platform's, and none is invented", async () => {
  const files = { "b.md": `## AI use\n\nClaude Code\n\n${footer}\n`, "m.txt": `Fix it\n\n${footer}\n` };
  const composed = await run({ "body-file": "b.md", title: "Fix it" }, files);
  expect([composed.exitCode, composed.stderr]).toEqual([0, expect.stringContaining("squash merge is unknown")]);
  const given = await run({ "body-file": "b.md", title: "Fix it", "squash-message-file": "m.txt" }, files);
  expect([given.exitCode, given.stderr]).toEqual([1, expect.stringContaining("[ai/no-advert]")]);
});

const request = (settings: object, body: string | null = `${footer}\n`, labels: object[] = [{ name: "ai" }]) => ({
  pull_request: { title: "Fix it", number: 7, body, labels, user: { login: "octocat" }, base: { repo: settings } },
});

test.each([
  ["squashes take the description", { squash_merge_commit_message: "PR_BODY" }, 1, "[ai/no-advert]"],
  ["squashes take the title", { squash_merge_commit_message: "BLANK" }, 0, ""],
  [
    "squashes take the commits",
    { squash_merge_commit_message: "COMMIT_MESSAGES" },
    0,
    "consists of the commits' messages",
  ],
  ["there are none", { allow_squash_merge: false }, 0, ""],
  ["the event does not tell", {}, 0, "the event does not say"],
])("GitHub's event: %s", async (_title, settings, exitCode, says) => {
  const result = await run({ event: "e.json" }, { "e.json": request(settings) });
  expect(result.exitCode).toBe(exitCode);
  expect(says === "" ? result.stderr : result.stderr.includes(says)).toBe(says === "" ? unseen : true);
});

test("CI tells by itself; what is typed is laid over it", async () => {
  const env = { GITHUB_EVENT_NAME: "pull_request_target", GITHUB_EVENT_PATH: "e.json" };
  const files = { "e.json": request({ allow_squash_merge: false }, null, []), "b.md": "## AI use\nno\n" };
  expect((await run({}, files, { env })).stderr).toContain(unsaid);
  expect(await run({ event: "e.json", "body-file": "b.md" }, files)).toMatchObject({ exitCode: 0 });
  const gitlab = {
    CI_MERGE_REQUEST_IID: "7",
    CI_MERGE_REQUEST_TITLE: "Fix it",
    CI_MERGE_REQUEST_DESCRIPTION: "## AI use\n",
    CI_MERGE_REQUEST_DESCRIPTION_IS_TRUNCATED: "true",
    CI_MERGE_REQUEST_LABELS: "bug,ai",
  };
  const result = await run({}, {}, { env: gitlab });
  expect([result.exitCode, result.stderr]).toEqual([
    0,
    expect.stringContaining("only the beginning of the description"),
  ]);
});

test.each([
  ["GitLab's webhook", { object_attributes: { title: "x", description: "", squash: true }, labels: [{ title: "ai" }] }],
  ["GitLab's API", { title: "x", description: null, labels: ["ai"], author: { username: "a" } }],
  ["GitHub's API", { title: "x", body: null, labels: [{ name: "ai" }], base: { repo: { allow_squash_merge: false } } }],
])("%s is read", async (_title, event) => {
  expect(await run({ event: "e.json" }, { "e.json": event })).toEqual({ exitCode: 0, stdout: "", stderr: unseen });
});

test("--fix prints the mended description, and what is left for a person", async () => {
  const said = "I used Claude Code for the tests.";
  const squashing = request({ squash_merge_commit_message: "PR_BODY" }, `${said}\n\n${footer}\n`, []);
  const options = { event: "e.json", fix: "" };
  const clean = await run(options, { "e.json": squashing });
  expect(clean).toEqual({ exitCode: 0, stdout: `${said}\n\n## AI use\n\n${said}\n`, stderr: unseen });
  const left = await run(options, { "e.json": request({ squash_merge_commit_message: "PR_BODY" }, "It broke.", []) });
  expect(left).toMatchObject({ exitCode: 1, stdout: "It broke.", stderr: expect.stringContaining(unsaid) });
  const json = await run(options, { "e.json": squashing }, { format: "json" });
  expect(json).toMatchObject({
    exitCode: 2,
    stdout: "",
    stderr: expect.stringContaining("--fix prints the description"),
  });
});

test("--fix keeps the encoding of the description", async () => {
  const said = "I used Claude Code for the tests.";
  const latin1 = Buffer.from(`Café.\n\n${said}\n`, "latin1");
  const { exitCode, stdout } = await run({ "body-file": "b.md", fix: "" }, { "b.md": latin1 });
  // A byte that is no UTF-8.
  expect([exitCode, stdout]).toEqual([0, `Caf\ufffd.\n\n${said}\n\n## AI use\n\n${said}\n`]);
});

test("json has the findings and what was not checked", async () => {
  const { exitCode, stdout } = await run({ "body-file": "b.md" }, { "b.md": "x" }, { format: "json" });
  const judged = JSON.parse(stdout) as { findings: { rule: string }[]; unchecked: object[] };
  expect([exitCode, judged.findings.map(({ rule }) => rule), judged.unchecked.length]).toEqual([
    1,
    ["pr-disclosure"],
    2,
  ]);
});

test.each([
  [{}, {}, 2, "pr needs the pull request: --body-file FILE, or --event FILE"],
  [{ event: "e.json" }, {}, 3, "there is no such file"],
  [{ event: "e.json" }, { "e.json": "{ not json" }, 3, "is not the JSON of an event"],
  [{ event: "e.json" }, { "e.json": "[1]" }, 3, "is not the JSON of an event"],
  [{ event: "e.json" }, { "e.json": { push: 1 } }, 3, "contains no pull request"],
  [{ event: "e.json" }, { "e.json": { title: "x", body: ["y"] } }, 3, "is not text: a string or null was expected"],
  [{ event: "e.json" }, { "e.json": '{"__proto__":{"title":"x","body":"y"}}' }, 3, "contains no pull request"],
])("%j of %j: %i, in one line", async (options, files, exitCode, says) => {
  const result = await run(options, files);
  expect([result.exitCode, result.stdout]).toEqual([exitCode, ""]);
  expect(result.stderr.split("\n")[0]).toContain(says);
});

test("what the author wrote reaches the terminal harmlessly", async () => {
  const body =
    "## AI use\nAI\n\n::error::x\n##[error]y\n\u{1b}]0;title\u{7}\nCo-authored-by: \u{202e}Claude <noreply@anthropic.com>\n";
  const { stderr } = await run({ "body-file": "b.md", title: "\u{1b}[2J" }, { "b.md": body });
  expect(stderr).not.toMatch(/[\u{1b}\u{7}\u{202e}]/u);
  expect(readCommands(stderr)).toEqual([]);
});
