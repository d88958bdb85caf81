import { expect, test } from "vitest";
import { examples } from "../../../site/playground/examples.ts";
import { judgeTrial } from "../../../site/playground/judging/judgeTrial.ts";
import type { Trial } from "../../../site/playground/trial.ts";
import { runCommand } from "../../cli/runCommand.ts";
import { temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";
import { documentedPresets } from "../../support/documentedPresets.ts";

const today = new Date().toISOString().slice(0, 10);

/** What the command prints as JSON outside of a repository. */
async function printed(words: readonly string[], input: string): Promise<unknown> {
  const folder = await temporaryDirectory();
  const { stdout } = await runCommand([...words, "--format", "json"], {
    cwd: folder,
    env: testEnvironment(folder),
    input,
  });
  return JSON.parse(stdout, withoutMissing);
}

async function shown(trial: Trial): Promise<unknown> {
  return JSON.parse((await judgeTrial(trial, today)).json);
}

const commitsUnknown = "the commits of the pull request, which may contradict it (unavailable here)";

/** The page knows that it has no repository, and does not say so each time. */
function withoutMissing(key: string, value: unknown): unknown {
  if (key === "text" && String(value).startsWith("the commits of the pull request")) return commitsUnknown;
  if (key === "source" && value === "standard input") return "mails";
  if (key !== "unchecked" || !Array.isArray(value)) return value;
  return (value as { code: string }[]).filter(
    ({ code }) => !/^(?:repository-missing|squash-message-unknown)$/u.test(code),
  );
}

const messages = documentedPresets.map(({ name, examples: { accepted, rejected } }) => ({
  preset: name,
  message: (rejected[0] ?? accepted[0])?.message ?? "",
}));

test("a message's JSON is the command's, by every policy", async () => {
  expect(messages.length).toBeGreaterThan(75);
  for (const { preset, message } of messages) {
    const command = await printed(["message", "-", "--policy", preset], message);
    expect(await shown({ kind: "commit", policy: { preset }, message })).toEqual(command);
  }
});

test("a blank message's JSON is the command's", async () => {
  for (const message of ["", " \n", "# only a comment\n"]) {
    const command = await printed(["message", "-", "--policy", "qemu"], message);
    expect(await shown({ kind: "commit", policy: { preset: "qemu" }, message })).toEqual(command);
  }
});

test("a description's JSON is the command's", async () => {
  const trial = examples.find(({ trial: { kind } }) => kind === "pull request")?.trial;
  const { title = "", body = "" } = trial?.pullRequest ?? {};
  for (const written of [
    { title, body },
    { title: "x", body: "" },
  ]) {
    const words = ["pr", "--body-file", "-", "--title", written.title, "--policy", "kornia"];
    const command = await printed(words, written.body);
    expect(
      await shown({ kind: "pull request", policy: { preset: "kornia" }, pullRequest: { ...written, labels: [] } }),
    ).toEqual(command);
  }
});

test("a series' JSON is the command's", async () => {
  const trial = examples.find(({ trial: { kind } }) => kind === "mails")?.trial;
  expect(await shown(trial as Trial)).toEqual(await printed(["patch", "-", "--policy", "linux"], trial?.mails ?? ""));
});
