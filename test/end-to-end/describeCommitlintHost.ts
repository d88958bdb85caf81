import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installExample } from "./installExample.ts";
import type { Project } from "./openProject.ts";

export interface CommitlintHost {
  /** Ranges of versions, as npm takes them. */
  readonly commitlint: string;
  readonly lintStaged: string;
  /** Undefined: the one that runs the tests. */
  readonly node?: string;
}

/** Real commits in a project that has commitlint already, with the packed packages and these hosts. */
export function describeCommitlintHost({ commitlint, lintStaged, node }: CommitlintHost): void {
  describe(`commitlint ${commitlint}, lint-staged ${lintStaged}, Node ${node ?? "of the tests"}`, () => {
    let example: Project;
    beforeAll(async () => {
      example = await installExample("existing-commitlint", {
        "@commitlint/cli": commitlint,
        "@commitlint/config-conventional": commitlint,
        "lint-staged": lintStaged,
        ...(node === undefined ? {} : { node }),
      });
    });
    afterAll(() => example.remove());

    test("runs the hosts that were asked for", async () => {
      const { stdout } = await example.run("npm", "ls", "@commitlint/cli", "lint-staged", "node", "--json");
      const { dependencies } = JSON.parse(stdout) as { dependencies: Record<string, { version: string }> };
      expect(dependencies["@commitlint/cli"]?.version.split(".")[0]).toBe(commitlint.slice(1).split(".")[0]);
      expect(dependencies["lint-staged"]?.version.split(".")[0]).toBe(lintStaged.slice(1).split(".")[0]);
      expect(dependencies["node"]?.version.split(".")[0]).toBe(node?.slice(1).split(".")[0]);
    });

    test("a person's commit passes, and our tools say nothing", async () => {
      await example.write("src/a.js", "export const a = 1;\n");
      const { exitCode, output, head } = await example.commit(["feat: add a"]);
      expect(exitCode).toBe(0);
      expect(head).toBe("feat: add a");
      expect(output).not.toMatch(/✖|⚠|ai\//);
    });

    test("an agent's commit without a disclosure is rejected with the line to type, which passes", async () => {
      await example.write("src/b.js", "export const b = 1;\n");
      const rejected = await example.commit([
        "feat: add b",
        "🤖 Generated with [Claude Code](https://claude.com/claude-code)",
      ]);
      expect(rejected.exitCode).toBe(1);
      expect(rejected.head).toBe("feat: add a");
      expect(rejected.output).toContain("line 3 names Claude Code, but the message has no Assisted-by trailer");
      expect(rejected.output).toContain("fix: Assisted-by: Claude Code");
      expect(rejected.output).toContain("[ai/disclosure-required]");

      const accepted = await example.commit(["feat: add b", "Assisted-by: Claude Code"]);
      expect(accepted.exitCode).toBe(0);
      expect(accepted.head).toBe("feat: add b");
    });

    test("the project's own rule and config-conventional still hold", async () => {
      await example.write("src/c.js", "export const c = 1;\n");
      const ticket = await example.commit(["feat: add c (#12)"]);
      expect(ticket.exitCode).toBe(1);
      expect(ticket.output).toContain("tickets belong in the footer");
      const untyped = await example.commit(["added c"]);
      expect(untyped.exitCode).toBe(1);
      expect(untyped.output).toContain("[type-empty]");
      expect(untyped.head).toBe("feat: add b");
      await example.run("git", "reset", "--quiet", "--hard");
    });

    test("a large change stops in pre-commit, with its size by category", async () => {
      await example.write("src/large.js", "1;\n".repeat(401));
      const { exitCode, output, head } = await example.commit(["feat: add much"]);
      expect(exitCode).toBe(1);
      expect(output).toContain("401 changed lines outside tests; this project allows at most 400");
      expect(output).toMatch(/category +files +\+ +− +limit/);
      expect(output).toMatch(/other +1 +401 +0 +400 changed \(reviewable\)/);
      expect(head).toBe("feat: add b");
      await example.run("git", "reset", "--quiet", "--hard");
    });

    test("an agent's own file stops in pre-commit", async () => {
      await example.write("CLAUDE.md", "Be good.\n");
      const { exitCode, output } = await example.commit(["docs: add instructions"]);
      expect(exitCode).toBe(1);
      expect(output).toContain("keeps agents' own files out: CLAUDE.md");
      await example.run("git", "reset", "--quiet", "--hard");
    });

    test("over a range, the message is judged and the index is left alone", async () => {
      const { exitCode, stdout } = await example.run(
        "npx",
        "commitlint",
        "--from",
        "HEAD~2",
        "--to",
        "HEAD",
        "--verbose",
      );
      expect(stdout).not.toContain("✖");
      expect(exitCode).toBe(0);
    });
  });
}
