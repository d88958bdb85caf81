import { expect, onTestFinished, test } from "vitest";
import { openProject } from "../end-to-end/openProject.ts";
import { gitReadsConfiguredHooks } from "../support/installedGit.ts";
import { judgesCommits, mark } from "./commits.ts";
import { hostEnvironment } from "./hostEnvironment.ts";
import { type } from "./openSetUp.ts";
import { configuredHooks } from "./setUps/configuredHooks.ts";

test(`${configuredHooks.title}: the git at hand ${gitReadsConfiguredHooks ? "reads it" : "does not, and doctor says so"}`, async () => {
  const project = await openProject("configured", await hostEnvironment(undefined));
  onTestFinished(project.remove);
  await project.write("ai-policy.json", '{ "extends": "fedora" }\n');
  await project.commit(["chore: begin"]);
  for (const line of configuredHooks.lines) await type(project, line);
  const doctor = await project.run("ai-disclosure", "doctor");
  if (gitReadsConfiguredHooks) {
    await judgesCommits(project);
    expect(doctor).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("commits are judged here") as string });
    return;
  }
  expect(doctor.exitCode).toBe(1);
  expect(doctor.stdout).toContain("reads no hook from its configuration (hook.ai-message)");
  expect(doctor.stdout).toContain("git 2.54 and later do");
  // The commands themselves, as git 2.54 would run them: by a shell, with the hook's arguments behind them.
  await project.write(".git/COMMIT_EDITMSG", `feat: try\n\n${mark}\n`);
  for (const [name, given, exitCode] of [
    ["ai-message", ".git/COMMIT_EDITMSG", 1],
    ["ai-staged", "", 0],
  ] as const) {
    const { stdout: command } = await project.run("git", "config", `hook.${name}.command`);
    expect(await project.run("sh", "-c", `${command} ${given}`), name).toMatchObject({ exitCode });
  }
});
