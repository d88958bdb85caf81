import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { cleanOptions, readConfiguration } from "../../../packages/repository/src/index.ts";
import { createRepository } from "../../support/createRepository.ts";
import { spread } from "../../support/spread.ts";
import { bundleReporter, withReporter, type HookReport } from "./hookReports.ts";

const reporter = await bundleReporter("reportCleanOptions");

const scissors = "# ------------------------ >8 ------------------------\n";
const message = `\n\nsubject  \n\n\n# comment\nbody  \n; semicolon\n${scissors}below\n\n\n`;

/** What the options mean, by git's own `stripspace`. */
async function cleanedByGit({ clean, message: raw }: HookReport): Promise<string> {
  const cut = raw.indexOf(`\n${scissors.replace("#", clean.commentString)}`);
  const text = cut !== -1 && (clean.verbose || clean.mode === "scissors") ? raw.slice(0, cut + 1) : raw;
  if (clean.mode === "verbatim") return text;
  const words = [
    "-c",
    `core.commentChar=${clean.commentString}`,
    "stripspace",
    ...(clean.mode === "strip" ? ["-s"] : []),
  ];
  return (await execa("git", words, { input: text, stripFinalNewline: false })).stdout;
}

const modes = ["", "default", "strip", "whitespace", "verbatim", "scissors"];

const sources = [
  { source: ["-F", "message"], environment: {} },
  { source: ["-F", "message", "-e"], environment: { GIT_EDITOR: "true" } },
  { source: [], environment: { GIT_EDITOR: "cat message >" } },
];
const verbose = [
  { config: [], option: [] },
  { config: [], option: ["-v"] },
  { config: ["-c", "commit.verbose=2"], option: [] },
];
const ways = verbose.flatMap((words) => sources.map((source) => ({ ...words, ...source })));

describe.each(["option", "configuration"])("cleanup by %s", (by) => {
  test.each(modes)("mode %j, with and without an editor, with and without -v", async (mode) => {
    const repository = await createRepository();
    await repository.write("message", message);
    await repository.commit("first");
    const run = await withReporter(repository, reporter, ["commit-msg"]);
    const before = by === "configuration" && mode !== "" ? ["-c", `commit.cleanup=${mode}`] : [];
    const after = by === "option" && mode !== "" ? [`--cleanup=${mode}`] : [];
    for (const { config, option, source, environment } of spread(ways, 4, modes.indexOf(mode))) {
      const words = [...before, ...config, "commit", "--allow-empty", ...after, ...option, ...source];
      const [report] = await run(words, environment);
      const stored = (await repository.gitBytes("cat-file", "commit", "HEAD")).replace(/^[^]*?\n\n/, "");
      expect(await cleanedByGit(report as HookReport), words.join(" ")).toBe(stored);
    }
  });
});

test.each([
  [["core.commentChar=;"], ";"],
  [["core.commentChar=auto"], "auto"],
  [["core.commentChar=;", "core.commentChar=%"], "%"],
  [[], "#"],
])("comment character of %j", async (settings, expected) => {
  const repository = await createRepository();
  const options = settings.flatMap((setting) => ["-c", setting]);
  const run = await withReporter(repository, reporter, ["commit-msg"]);
  const [report] = await run([...options, "commit", "--allow-empty", "-m", "x"]);
  expect(report?.clean.commentString).toBe(expected);
});

test("git before 2.45 ignores core.commentString, later ones take the last of the two", async () => {
  const repository = await createRepository();
  await repository.git("config", "core.commentChar", ";");
  await repository.git("config", "core.commentString", "//");
  const [, minor] = /2\.(\d+)/.exec(await repository.git("version")) ?? [];
  const configuration = readConfiguration(repository.path, repository.environment);
  expect(cleanOptions(configuration, {}, undefined).commentString).toBe(Number(minor) >= 45 ? "//" : ";");
});

test("a merge heeds its own --cleanup, and commit.verbose not at all", async () => {
  const repository = await createRepository();
  await repository.commit("first");
  await repository.git("checkout", "--quiet", "-b", "side");
  await repository.commit("second");
  await repository.write("../message", message);
  const run = await withReporter(repository, reporter, ["commit-msg"]);
  await repository.git("checkout", "--quiet", "main");
  const merge = ["-c", "commit.verbose=true", "merge", "--no-ff", "-v", "-F", "../message", "--cleanup=strip", "side"];
  const [report] = await run(merge);
  expect(report?.clean).toEqual({ mode: "strip", verbose: false, commentString: "#" });
  const stored = (await repository.gitBytes("cat-file", "commit", "HEAD")).replace(/^[^]*?\n\n/, "");
  expect(await cleanedByGit(report as HookReport)).toBe(stored);
});

test("git am takes a mail's comment lines as text", async () => {
  const repository = await createRepository();
  await repository.commit("first");
  await repository.write("a", "1\n");
  await repository.git("add", "--all");
  await repository.git("commit", "--quiet", "--cleanup=verbatim", "-m", "subject\n\n# kept\n");
  await repository.git("format-patch", "--quiet", "-1", "-o", "..");
  await repository.git("reset", "--quiet", "--hard", "HEAD^");
  const run = await withReporter(repository, reporter, ["applypatch-msg"]);
  const [report] = await run(["am", "../0001-subject.patch"]);
  expect(report?.clean.mode).toBe("verbatim");
  expect(await repository.git("log", "-1", "--format=%B")).toContain("# kept");
});
