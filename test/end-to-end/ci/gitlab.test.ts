import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { no, propose, stamp, yes, type Proposed } from "./propose.ts";
import { publishCheckouts, type Published } from "./publishCheckouts.ts";

let published: Published;
beforeAll(async () => {
  published = await publishCheckouts();
});

interface Job {
  readonly extends?: string;
  readonly variables?: Readonly<Record<string, string | number>>;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
}

/** Runs a job of the template as GitLab's runner does: in bash, `set -eo pipefail`, both scripts as one. */
async function run(
  name: string,
  { workspace, environment, temporary }: Proposed,
  variables: Readonly<Record<string, string>>,
  from = published.built,
) {
  const jobs = parse(await readFile("examples/ci/gitlab.yml", "utf8")) as Record<string, Job>;
  const own = jobs[name] ?? {};
  const job = { ...jobs[own.extends ?? ""], ...own };
  const script = ["set -eo pipefail", ...(job.before_script ?? []), ...(job.script ?? [])].join("\n");
  const { exitCode, all } = await execa("bash", ["-c", script], {
    cwd: workspace,
    env: {
      ...environment,
      TMPDIR: temporary,
      // The template names the project's own address.
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.file://${from}.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://github.com/ai-disclosure/ai-disclosure.git",
      CI: "true",
      GITLAB_CI: "true",
      ...variables,
    },
    extendEnv: false,
    reject: false,
    all: true,
  });
  return { exitCode, log: all };
}

test("an install that fails ends the job with 3, which is not what findings end it with", async () => {
  const proposed = await propose({ messages: ["first"], checkedOut: "head" });
  const bin = join(proposed.temporary, "bin");
  await execa("bash", [
    "-ec",
    `mkdir '${bin}' && printf '#!/bin/sh\nexit 1\n' > '${bin}/npm' && chmod +x '${bin}/npm'`,
  ]);
  const PATH = `${bin}:${proposed.environment["PATH"]}`;
  const variables = { CI_PIPELINE_SOURCE: "merge_request_event", PATH };
  const { exitCode, log } = await run("ai-policy", proposed, variables, published.source);
  expect({ exitCode, log }).toEqual({
    exitCode: 3,
    log: expect.stringMatching(/could not be installed, and nothing was judged/u),
  });
});

test("a merge request: what it says, compared with its commits, in the log, the code quality report and the page", async () => {
  const proposed = await propose({ messages: ["first", `second\n\n${stamp}`], checkedOut: "head" });
  const read = (file: string) => readFile(join(proposed.workspace, file), "utf8");
  const audit = (description: string) =>
    run("ai-policy", proposed, {
      CI_PIPELINE_SOURCE: "merge_request_event",
      CI_MERGE_REQUEST_IID: "7",
      CI_MERGE_REQUEST_TITLE: "Fix $(touch injected)",
      CI_MERGE_REQUEST_DESCRIPTION: description,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: "$(touch${IFS}injected)",
      CI_COMMIT_SHA: proposed.head,
    });
  const refused = await audit(no);
  expect(refused).toMatchObject({
    exitCode: 1,
    log: expect.stringMatching(/says that no AI was used, but in commit /u),
  });
  expect(JSON.parse(await read("gl-code-quality.json"))).toEqual([
    expect.objectContaining({ check_name: "ai/pr-disclosure", severity: "major" }),
  ]);
  expect(await read("ai-policy.html")).toMatch(/^<!doctype html>/iu);
  expect(await audit(yes)).toMatchObject({ exitCode: 0 });
  expect(JSON.parse(await read("gl-code-quality.json"))).toEqual([]);
  expect(await readdir(proposed.workspace)).not.toContain("injected");
});

test("a schedule: the history on several machines, and one report of all", async () => {
  const proposed = await propose({ messages: ["first", "second", "third"], checkedOut: "head" });
  const machine = (index: string) =>
    run("ai-policy-history", proposed, { CI_PIPELINE_SOURCE: "schedule", CI_NODE_INDEX: index, CI_NODE_TOTAL: "1" });
  expect(await machine("1")).toMatchObject({ exitCode: 0 });
  expect(await run("ai-policy-report", proposed, { CI_PIPELINE_SOURCE: "schedule" })).toMatchObject({ exitCode: 0 });
  expect(await readFile(join(proposed.workspace, "ai-policy.html"), "utf8")).toMatch(/4 commits/u);
});
