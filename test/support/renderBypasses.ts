import { waysToMark, type WayToMark } from "./waysToMark.ts";
import { stages, waysToCommit } from "./waysToCommit.ts";

/** docs/bypasses.md, from the tables that its tests run. */
export function renderBypasses(): string {
  return `${[
    "# What each stage sees",
    paragraph(
      "Hooks can be bypassed. The audit in CI, or in a server's `pre-receive` hook, decides. Each row of these tables is a test that",
      "runs git.",
    ),
    "## Ways to commit",
    paragraph(
      "Each commit adds a file that the policy forbids (`file`), and its message has a tool's `Co-authored-by` (`mark`). The table shows",
      "which of them each stage reports. `–` means that git runs none of our hooks, or that there is nothing to mail. `git push",
      "--no-verify` also skips `pre-push`, and `HUSKY=0` skips every husky hook. Only `pre-receive` and the audit see everything that",
      "reaches the branch.",
    ),
    table(
      ["way", ...stages, "why"],
      waysToCommit.map(({ way, sees, note = "" }) => [way, ...sees, note]),
    ),
    "## Ways to write a mark",
    paragraph(
      "This table shows how a policy that declines AI (`no-ai`) judges a mark in the message. A tool's exact address, or its exact stamp,",
      "is at least a warning. It is an error if the line claims authorship by its key, by something that is nearly a key, or by a stamp's",
      "own words. `⏎` is a line end, and invisible characters are written as `\\u200b`.",
    ),
    table(
      ["way", "written", "verdict"],
      marksSeen((seen) => seen !== "nothing").map(({ way, written, seen }) => [way, code(written), seen]),
    ),
    "### What stays unseen",
    paragraph(
      "The first of these mention a mark and accuse nobody. The others hide a mark from every reader, including us. No tool can see AI use",
      "that nobody marked. git refuses a message in UTF-16, because it contains NUL bytes.",
      "A commit that is only marked as UTF-16 (`i18n.commitEncoding`) ends the audit with 3. git shows nothing behind a NUL byte.",
    ),
    table(
      ["way", "written"],
      marksSeen((seen) => seen === "nothing").map(({ way, written }) => [way, code(written)]),
    ),
    "<!-- The tests write this page. To update it: `npx vitest run docs -u`. -->",
  ].join("\n\n")}\n`;
}

const paragraph = (...lines: readonly string[]) => lines.join("\n");

const marksSeen = (wanted: (seen: WayToMark["seen"]) => boolean) => waysToMark.filter(({ seen }) => wanted(seen));

/** A message in a cell of a table. */
function code(text: string): string {
  const visible = text
    .replaceAll("\n", "⏎")
    .replace(
      /[\p{Cc}\p{Cf}\u2011\u0400-\u04ff]/gu,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replaceAll("|", "\\|");
  const fence = visible.includes("`") ? "````" : "`";
  const padding = visible.includes("`") || visible.startsWith(" ") ? " " : "";
  return `${fence}${padding}${visible}${padding}${fence}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
