import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { projectAt, type Project } from "../end-to-end/openProject.ts";
import { judgesCommits, mark, refusesUndisclosed } from "./commits.ts";
import { openSetUp, type } from "./openSetUp.ts";
import { commandLine } from "./recipe.ts";
import type { SetUp } from "./setUps/setUp.ts";

/** What init prints as JSON, as far as it matters here. */
interface Printed {
  readonly steps: readonly { readonly job: string; readonly write: readonly string[] }[];
}

const linesOf = (steps: Printed["steps"]) => steps.filter(({ job }) => job === "wake").flatMap(({ write }) => write);

/** The way of a project with ai-disclosure: in, commits, a clone, and out again. */
export async function trySetUp(setUp: SetUp): Promise<void> {
  const project = await openSetUp(setUp);
  onTestFinished(project.remove);
  // Elsewhere, what starts a hook manager writes there as well.
  const withHooks = Object.keys(setUp.writes).some((file) => file.startsWith(".git/"));
  const before = filesOf(project, withHooks);

  const wired = await project.run("sh", "-c", commandLine(setUp, "init --yes --policy fedora --format json"));
  expect(wired, "init").toMatchObject({ exitCode: 0, stderr: "" });
  const { steps } = JSON.parse(wired.stdout) as Printed;
  const after = filesOf(project, withHooks);
  expect(changed(before, after), "what init wrote").toEqual(
    ["ai-policy.json", ...Object.keys(setUp.writes)].toSorted(),
  );
  for (const [file, text] of Object.entries(setUp.writes)) {
    if (file in before) expect(after[file], file).toContain(text);
    else expect(after[file], file).toBe(`755 ${text}`);
  }
  expect(linesOf(steps), "what init says to type").toEqual(setUp.starts ?? []);
  for (const line of linesOf(steps)) await type(project, line);

  const adopted = await project.commit(["chore: say what AI was used for"]);
  expect(adopted, "the commit of what init wrote").toMatchObject({ exitCode: 0 });
  await judgesCommits(project);

  const doctor = await project.run("sh", "-c", commandLine(setUp, "doctor"));
  expect(doctor, "doctor").toMatchObject({
    exitCode: 0,
    stderr: "",
    stdout: expect.stringMatching(/^commit-msg +ok .*^pre-commit +ok .*^commits are judged here$/msu) as string,
  });

  await type(project, "git clone --quiet . ../clone");
  const clone = projectAt(join(project.folder, "../clone"), project.environment);
  await type(clone, setUp.inClone.join(" && "));
  await refusesUndisclosed(clone, "feat: say more");

  const removed = await project.run("sh", "-c", commandLine(setUp, "init --remove --format json"));
  expect(removed, "init --remove").toMatchObject({ exitCode: 0, stderr: "" });
  const { "hello.txt": _hello, ...left } = filesOf(project, withHooks);
  expect(left, "files after init --remove").toEqual(before);
  for (const line of linesOf((JSON.parse(removed.stdout) as Printed).steps)) await type(project, line);
  const unjudged = await project.commit(["feat: say nothing", mark]);
  expect(unjudged, "a commit after init --remove").toMatchObject({ exitCode: 0, head: "feat: say nothing" });
}

/** Each file of the project, and of git's own hooks, with its permissions. */
function filesOf({ folder }: Project, withHooks: boolean): Record<string, string> {
  const made = /(?:^|\/)(?:node_modules|\.yarn|_)\/|^\.git\/(?!hooks\/)/u;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => !made.test(file) && (withHooks || !file.startsWith(".git/")) && statSync(join(folder, file)).isFile(),
  );
  const texts = files.map((file) => {
    const path = join(folder, file);
    return [file, `${(statSync(path).mode & 0o777).toString(8)} ${readFileSync(path, "latin1")}`];
  });
  return Object.fromEntries(texts) as Record<string, string>;
}

const changed = (before: Record<string, string>, after: Record<string, string>) =>
  Object.keys(after)
    .filter((file) => after[file] !== before[file])
    .toSorted();
