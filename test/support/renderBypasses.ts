import { waysToMark, type WayToMark } from "./waysToMark.ts";
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
    "## Ways to write a mark",
    paragraph(
      "What a policy that declines AI (`no-ai`) makes of a mark in the message. A tool's exact address, or its exact stamp, is at least a",
      "warning. It is an error where the line claims authorship: by its key, by something that is nearly a key, or by a stamp's own words.",
      "`⏎` is a line end, and characters that cannot be seen are written as `\\u200b`.",
    ),
    table(
      ["way", "written", "seen"],
      marksSeen((seen) => seen !== "nothing").map(({ way, written, seen }) => [way, code(written), seen]),
    ),
    "### What stays unseen",
    paragraph(
      "The first of these speak of a mark, and accuse nobody. The others hide one from every reader, and so from us. Nothing sees AI use",
      "that nobody marked. git makes no commit of a message in UTF-16, because of its NUL bytes.",
    ),
    table(
      ["way", "written"],
      marksSeen((seen) => seen === "nothing").map(({ way, written }) => [way, code(written)]),
    ),
    "<!-- Written by the tests; `npx vitest run docs -u` writes it anew. -->",
  ].join("\n\n")}\n`;
}

const paragraph = (...lines: readonly string[]) => lines.join("\n");

const marksSeen = (wanted: (seen: WayToMark["seen"]) => boolean) => waysToMark.filter(({ seen }) => wanted(seen));

/** A message in a cell of a table. */
function code(text: string): string {
  const visible = text
    .replaceAll("\n", "⏎")
    .replace(/[\p{Cc}\p{Cf}\u2011]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/[\u0400-\u04ff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("|", "\\|");
  const fence = visible.includes("`") ? "````" : "`";
  const padding = visible.includes("`") || visible.startsWith(" ") ? " " : "";
  return `${fence}${padding}${visible}${padding}${fence}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
