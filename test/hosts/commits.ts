import { expect } from "vitest";
import type { Project } from "../end-to-end/openProject.ts";

export const mark = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";

type Committing = Pick<Project, "write" | "commit">;

/** A person's commit, an agent's without a disclosure, and one with it; all of the hook's words are printed by git. */
export async function judgesCommits(project: Committing): Promise<void> {
  await project.write("hello.txt", "one\n");
  const person = await project.commit(["feat: say hello"], {}, "--quiet");
  expect(person, "a person's commit").toMatchObject({ exitCode: 0, head: "feat: say hello" });
  expect(person.output, "a person's commit").not.toMatch(/⚠|✖|fix:|ai\/|policy/u);
  await refusesUndisclosed(project, "feat: say hello");
  const disclosed = await project.commit(["feat: say more", "Assisted-by: Claude Code"]);
  expect(disclosed, "a disclosed commit").toMatchObject({ exitCode: 0, head: "feat: say more" });
}

/** @param head the subject of the commit before */
export async function refusesUndisclosed(project: Committing, head: string): Promise<void> {
  await project.write("hello.txt", `after ${head}\n`);
  const refused = await project.commit(["feat: try", mark]);
  expect(refused, "an undisclosed commit").toMatchObject({ exitCode: 1, head });
  expect(refused.output).toContain("line 3 names Claude Code, but the message has no Assisted-by trailer");
  expect(refused.output).toContain("fix: Assisted-by: Claude Code");
}
