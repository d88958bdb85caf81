import { cp } from "node:fs/promises";
import { basename, join } from "node:path";
import { onTestFinished, test } from "vitest";
import { openProject, projectAt } from "../end-to-end/openProject.ts";
import { hostEnvironment } from "./hostEnvironment.ts";
import { judgesCommits } from "./commits.ts";
import { type } from "./openSetUp.ts";
import { requirePreCommit } from "./requirePreCommit.ts";
import { preCommitHooks } from "./setUps/preCommitHooks.ts";

const root = new URL("../..", import.meta.url).pathname;

/** What git ignores here, and what is git's. */
const left = ["node_modules", "dist", "types", "coverage", "tarballs", ".cache", ".git", "_"];

test(preCommitHooks.title, async () => {
  await requirePreCommit();
  const project = await openProject("pre-commit", await hostEnvironment("npm"));
  onTestFinished(project.remove);
  const ours = projectAt(join(project.folder, "../ai-disclosure"), project.environment);
  await cp(root, ours.folder, { recursive: true, filter: (path) => !left.includes(basename(path)) });
  await type(ours, "git init --quiet && git add --all && git commit --quiet --message 'chore: begin'");
  const { stdout: revision } = await ours.run("git", "rev-parse", "HEAD");

  await project.write(preCommitHooks.file, preCommitHooks.configuration(ours.folder, revision));
  await type(project, preCommitHooks.policy);
  await type(project, preCommitHooks.starts);
  await type(project, "pre-commit install-hooks");
  await judgesCommits(project);
});
