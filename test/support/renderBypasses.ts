import { stages, waysToCommit } from "./waysToCommit.ts";

/** docs/bypasses.md, from the tables that its tests run. */
export function renderBypasses(): string {
  return `${[
    "# What each stage sees",
    paragraph(
      "Hooks can be bypassed. The audit in CI, or in a server's `pre-receive` hook, decides. Each row of these tables is a test with",
      "git.",
    ),
    "## Ways to commit",
    paragraph(
      "Each commit adds a file that the policy forbids (`file`), and its message bears a tool's `Co-authored-by` (`mark`). The table says",
      "which of them each stage reports; `–` means that no hook of ours is run, or that there is nothing to mail. `git push --no-verify`",
      "skips `pre-push` as well, and `HUSKY=0` every hook of husky. Only `pre-receive` and the audit see whatever reaches the branch.",
    ),
    table(
      ["way", ...stages, "why"],
      waysToCommit.map(({ way, sees, note = "" }) => [way, ...sees, note]),
    ),
    "<!-- Written by the tests; `npx vitest run docs -u` writes it anew. -->",
  ].join("\n\n")}\n`;
}

const paragraph = (...lines: readonly string[]) => lines.join("\n");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
