import { cp, mkdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { propose, stamp, type Proposed } from "./propose.ts";
import { publishCheckouts, type Published } from "./publishCheckouts.ts";
import { runWorkflow, type Ended } from "./runWorkflow.ts";

let published: Published;
beforeAll(async () => {
  published = await publishCheckouts();
});

/** Runs a job on a machine of its own; artifacts are kept in `artifacts`, each in a folder of its name. */
async function run(job: string, shard: number, { workspace, environment, temporary }: Proposed): Promise<Ended> {
  const own = join(temporary, `${job}-${shard}`);
  const artifacts = join(temporary, "artifacts");
  await mkdir(own);
  const ended = await runWorkflow("examples/ci/github-matrix.yml", job, {
    workspace,
    temporary: own,
    environment: {
      ...environment,
      // The workflow names the project's own address.
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.file://${published.built}.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://github.com/ai-disclosure/ai-disclosure.git",
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "workflow_dispatch",
      RUNNER_TEMP: own,
    },
    contexts: { matrix: { shard }, runner: { temp: own } },
    actionFolder: () => undefined,
    async play(uses, { name = "", path = "" }) {
      if (/\/checkout@/u.test(uses)) return;
      const file = resolve(workspace, path);
      if (/\/upload-artifact@/u.test(uses))
        return cp(file, join(artifacts, name, (await stat(file)).isFile() ? basename(file) : ""), { recursive: true });
      if (/\/download-artifact@/u.test(uses)) return cp(artifacts, file, { recursive: true });
      throw new Error(`nobody plays ${uses}`);
    },
  });
  if (ended === "skipped") throw new Error("the job was skipped");
  return ended;
}

test("the whole history on four machines, and one report of all", async () => {
  const messages = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `change ${number}\n\n${stamp}`);
  const proposed = await propose({ messages, checkedOut: "merge" });
  for (const shard of [1, 2, 3, 4]) expect(await run("audit", shard, proposed)).toMatchObject({ failed: false });
  expect(await run("report", 0, proposed)).toMatchObject({ failed: false });
  const page = await readFile(join(proposed.temporary, "artifacts/ai-policy/ai-policy.html"), "utf8");
  // The policy, eight changes and the platform's merge.
  expect(page).toMatch(/10 commits/u);
});
