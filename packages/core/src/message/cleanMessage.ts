import { findScissors } from "./findScissors.ts";
import { lineAfter, skipSpaceBack } from "./trailerSyntax.ts";

/** The last one is of `diff.submodule=log`. */
const diffHeads = ["diff --git ", "diff --cc ", "Submodule "];

export interface CleanOptions {
  /**
   * `commit.cleanup` or `--cleanup`, with `default` resolved: `strip` if the message is edited, else `whitespace`.
   * Likewise git takes `scissors` for `whitespace` unless the message is edited.
   */
  readonly mode: "strip" | "whitespace" | "verbatim" | "scissors";
  /** `core.commentChar` or `core.commentString`; for `auto` see `detectCommentString`. */
  readonly commentString: string;
  /** Whether the file holds the diff of `git commit -v`; guessed from the file, if absent. */
  readonly verbose?: boolean;
}

/**
 * What git stores for the message in a file such as `COMMIT_EDITMSG` (git-commit(1), `--cleanup`). The diff that
 * `git commit -v` appends is cut off in every mode.
 */
export function cleanMessage(raw: string, { mode, commentString, verbose }: CleanOptions): string {
  const scissors = findScissors(raw, commentString);
  const cut = scissors !== -1 && (mode === "scissors" || (verbose ?? hasVerboseDiff(raw, scissors, commentString)));
  const text = cut ? raw.slice(0, scissors) : raw;
  return mode === "verbatim" ? text : stripSpace(text, mode === "strip" ? commentString : undefined);
}

/**
 * Nothing else in the file tells of `-v`: a scissors line, at least one comment line (in the user's language), and then
 * a diff or the end.
 */
function hasVerboseDiff(text: string, firstScissors: number, commentString: string): boolean {
  for (let at = firstScissors; at !== -1; at = findScissors(text, commentString, at)) {
    const below = lineAfter(text, at, text.length);
    at = below;
    while (at < text.length && text.startsWith(commentString, at)) at = lineAfter(text, at, text.length);
    if (at > below && (at === text.length || diffHeads.some((head) => text.startsWith(head, at)))) return true;
  }
  return false;
}

/** `git stripspace`, with `--strip-comments` if there is a comment string. */
function stripSpace(text: string, commentString: string | undefined): string {
  const lines: string[] = [];
  let blank = false;
  for (let at = 0, next: number; at < text.length; at = next) {
    next = lineAfter(text, at, text.length);
    if (commentString !== undefined && text.startsWith(commentString, at)) continue;
    const end = skipSpaceBack(text, at, next);
    if (end === at) {
      blank = lines.length > 0;
    } else {
      if (blank) lines.push("");
      blank = false;
      lines.push(text.slice(at, end));
    }
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
