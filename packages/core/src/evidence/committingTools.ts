import type { Marks } from "../identity/tool.ts";

/** Tools that commit in their own name what they wrote, with the person who runs them as the author. */
export const committingTools: Marks = {
  Aider: "--attribute-committer, on by default: https://aider.chat/docs/git.html",
  ForgeCode: "1 592 in forgecode's history, 2026-11-29",
};
