import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { serveForge, type ForgeOptions, type ForgeState } from "./forgeServer.ts";
import { no, propose, stamp, yes, type Proposed } from "./propose.ts";
import { checkOut, publishCheckouts, type Published } from "./publishCheckouts.ts";
import { ownAction, runWorkflow, type Ended, type Runner } from "./runWorkflow.ts";

let published: Published;
/** The action's checkout. */
let checkout: string;

beforeAll(async () => {
  published = await publishCheckouts();
  checkout = await checkOut(published.built);
});

const marker = "<!-- ai-disclosure -->";

interface Setting {
  readonly event?: "pull_request" | "pull_request_target" | "workflow_run";
  readonly kind?: ForgeOptions["kind"];
  readonly actions?: string;
  readonly path?: string;
}

/** Runs a job of one of the examples for a pull request that says this. */
async function run(
  file: string,
  job: string,
  proposed: Proposed,
  forge: ForgeState,
  body: string,
  { event = "pull_request", kind = "github", actions = checkout, path }: Setting = {},
): Promise<Ended> {
  const run = {
    id: 5,
    event: "pull_request",
    head_sha: proposed.head,
    head_branch: "topic",
    head_repository: { owner: { login: "jane" } },
  };
  const eventPath = await proposed.describe(
    body,
    event === "workflow_run" ? { pull_request: undefined, workflow_run: run } : {},
  );
  const artifact = join(proposed.temporary, "artifact");
  const runner: Runner = {
    workspace: proposed.workspace,
    temporary: proposed.temporary,
    environment: {
      ...proposed.environment,
      ...(path !== undefined && { PATH: path }),
      CI: "true",
      GITHUB_ACTIONS: "true",
      ...(kind === "gitea" && { GITEA_ACTIONS: "true", FORGEJO_ACTIONS: "true" }),
      GITHUB_API_URL: forge.address,
      GITHUB_REPOSITORY: "owner/project",
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventPath,
      RUNNER_TEMP: proposed.temporary,
    },
    contexts: {
      github: { token: "secret", event: JSON.parse(await readFile(eventPath, "utf8")) as object },
      runner: { temp: proposed.temporary },
    },
    actionFolder: (uses) => ownAction(uses, actions),
    async play(uses, given) {
      if (/\/(?:checkout|setup-node)@/u.test(uses)) return;
      if (/\/upload-artifact@/u.test(uses)) return cp(given["path"] ?? "", artifact, { recursive: true });
      if (/\/download-artifact@/u.test(uses)) return cp(artifact, given["path"] ?? "", { recursive: true });
      throw new Error(`nobody plays ${uses}`);
    },
  };
  const ended = await runWorkflow(join("examples/ci", file), job, runner);
  if (ended === "skipped") throw new Error("the job was skipped");
  expect(await readdir(proposed.workspace)).not.toContain("injected");
  return ended;
}

const codes = ({ steps }: Ended) => steps.map(({ name, exitCode }) => [name, exitCode]);

test("from its own checkout: a contradiction is an error, a comment and a label, and all three follow the next answer", async () => {
  const proposed = await propose({ messages: ["first", `second\n\n${stamp}`], checkedOut: "base" });
  const forge = await serveForge({ kind: "github", mayWrite: true });
  const theirs = [1, 2, 3].map((id) => ({ id, body: `${marker}\nnice try`, user: { login: "jane", type: "User" } }));
  forge.comments.push(...theirs);
  forge.own.push({ id: 9, name: "bug" });
  const audit = (body: string) =>
    run("github-one-workflow.yml", "audit", proposed, forge, body, { event: "pull_request_target" });

  const refused = await audit(no);
  expect(codes(refused)).toEqual([
    ["Install", 0],
    ["Audit", 0],
    ["Comment", 0],
    ["Label", 0],
    ["Verdict", 1],
  ]);
  expect(refused.log).toMatch(/^::error title=ai\/pr-disclosure in .*says that no AI was used, but in commit /mu);
  expect(refused.summary).toMatch(/### ❌ AI policy: 1 error/u);
  expect(forge.comments.slice(3)).toEqual([
    expect.objectContaining({ body: expect.stringMatching(/^<!-- ai-disclosure -->\n[^]*1 error/u) }),
  ]);
  expect(forge.own.map(({ name }) => name)).toEqual(["bug", "ai: contradicted"]);

  const changes = [...forge.changes];
  await audit(no);
  expect(forge.changes).toEqual(changes);

  const accepted = await audit(yes);
  expect(codes(accepted).at(-1)).toEqual(["Verdict", 0]);
  expect(forge.comments.slice(3)).toEqual([
    expect.objectContaining({ body: expect.stringMatching(/✅ AI policy: no findings/u) }),
  ]);
  expect(forge.comments.slice(0, 3)).toEqual(theirs);
  expect(forge.own.map(({ name }) => name)).toEqual(["bug", "ai: disclosed"]);
});

test("a person's unmarked pull request gets no comment and no label", async () => {
  const proposed = await propose({ messages: ["first"], checkedOut: "base" });
  const forge = await serveForge({ kind: "github", mayWrite: true });
  const ended = await run("github-one-workflow.yml", "audit", proposed, forge, "It broke.", {
    event: "pull_request_target",
  });
  expect(codes(ended).at(-1)).toEqual(["Verdict", 0]);
  expect(forge.changes).toEqual([]);
});

test("from a fork: the first workflow only reads, the second one tells the pull request that has this head", async () => {
  const proposed = await propose({ messages: [`first\n\n${stamp}`], checkedOut: "merge" });
  const forge = await serveForge({ kind: "github", mayWrite: true });
  const first = await run("github-pull-request.yml", "audit", proposed, forge, "It broke.");
  expect(first.outputs["ai"]).toMatchObject({ ai: "detected", findings: "1", "exit-code": "1" });
  expect(await readFile(first.outputs["ai"]?.["report"] ?? "", "utf8")).toMatch(/^<!doctype html>/iu);
  expect(forge.changes).toEqual([]);

  const second = () => run("github-comment.yml", "comment", proposed, forge, "", { event: "workflow_run" });
  forge.pulls.push({ number: 8, head: { sha: "0".repeat(40), label: "jane:topic" } });
  expect((await second()).log).toMatch(/nobody to tell/u);
  expect(forge.changes).toEqual([]);
  forge.pulls.push({ number: 7, head: { sha: proposed.head, label: "jane:topic" } });
  expect((await second()).failed).toBe(false);
  await second();
  expect(forge.changes).toEqual(["POST issues/7/comments", "POST issues/7/labels"]);
  expect(forge.own.map(({ name }) => name)).toEqual(["ai: detected"]);
});

test("what is no audit's folder is not told, and an incomplete audit tells nothing", async () => {
  const proposed = await propose({ messages: ["first"], checkedOut: "merge" });
  const forge = await serveForge({ kind: "github", mayWrite: true });
  forge.pulls.push({ number: 7, head: { sha: proposed.head, label: "jane:topic" } });
  const artifact = join(proposed.temporary, "artifact");
  await mkdir(artifact);
  const tell = async (outputs: string, comment: string) => {
    await writeFile(join(artifact, "outputs.txt"), outputs);
    await writeFile(join(artifact, "comment.md"), comment);
    return (await run("github-comment.yml", "comment", proposed, forge, "", { event: "workflow_run" })).log;
  };
  expect(await tell("ai=fine\nfindings=1\n", marker)).toMatch(/outputs\.txt was not written by an audit/u);
  expect(await tell("ai=none\nfindings=1\n", "buy this")).toMatch(/comment\.md was not written by an audit/u);
  expect(await tell("", marker)).toMatch(/not complete: there is nothing to tell/u);
  expect(forge.changes).toEqual([]);
});

test("a token that may not write changes no verdict, and the log says what to give the job", async () => {
  const proposed = await propose({ messages: [`first\n\n${stamp}`], checkedOut: "base" });
  const forge = await serveForge({ kind: "github", mayWrite: false });
  const ended = await run("github-one-workflow.yml", "audit", proposed, forge, no, { event: "pull_request_target" });
  expect(codes(ended)).toEqual([
    ["Install", 0],
    ["Audit", 0],
    ["Comment", 0],
    ["Label", 0],
    ["Verdict", 1],
  ]);
  expect(ended.log.match(/^::warning title=ai-disclosure could not write the .*pull-requests: write/gmu)).toHaveLength(
    2,
  );
});

test("a broken policy is exit code 2, and tells the pull request nothing", async () => {
  const proposed = await propose({ messages: ["first"], checkedOut: "base", policy: "{" });
  const forge = await serveForge({ kind: "github", mayWrite: true });
  const ended = await run("github-one-workflow.yml", "audit", proposed, forge, no, { event: "pull_request_target" });
  expect(codes(ended)).toEqual([
    ["Install", 0],
    ["Audit", 0],
    ["Verdict", 2],
  ]);
  expect(forge.changes).toEqual([]);
});

test("an install that fails is no finding: exit code 3, and nothing is judged", async () => {
  const proposed = await propose({ messages: [`first\n\n${stamp}`], checkedOut: "merge" });
  const forge = await serveForge({ kind: "github", mayWrite: true });
  const bin = join(proposed.temporary, "bin");
  await mkdir(bin);
  await writeFile(join(bin, "npm"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  const path = `${bin}:${proposed.environment["PATH"]}`;
  const ended = await run("github-pull-request.yml", "audit", proposed, forge, no, {
    actions: await checkOut(published.source),
    path,
  });
  expect(codes(ended)).toEqual([["Install", 3]]);
  expect(ended.log).toMatch(/^::error title=ai-disclosure could not be installed::/mu);
  expect(ended.outputs["ai"]).toEqual({ ai: "", findings: "", "exit-code": "", report: "", folder: "" });
});

test("Forgejo and Gitea: the same action, with labels by their ids", async () => {
  const proposed = await propose({ messages: [`first\n\n${stamp}`], checkedOut: "merge" });
  const forge = await serveForge({ kind: "gitea", mayWrite: true });
  const audit = (body: string) => run("forgejo.yml", "audit", proposed, forge, body, { kind: "gitea" });
  const refused = await audit(no);
  expect(codes(refused).at(-1)).toEqual(["Verdict", 1]);
  expect(forge.changes).toEqual(["POST issues/7/comments", "POST labels", "POST issues/7/labels"]);
  await audit(yes);
  expect(forge.comments).toHaveLength(1);
  expect(forge.own.map(({ name }) => name)).toEqual(["ai: disclosed"]);
});
