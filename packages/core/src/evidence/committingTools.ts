/** Tools that commit in their own name what they wrote, with the person who runs them as the author. */
export const committingTools: readonly { readonly tool: string; readonly provenance: string }[] = [
  { tool: "Aider", provenance: "--attribute-committer, on by default: https://aider.chat/docs/git.html" },
  { tool: "ForgeCode", provenance: "1 592 in forgecode's history, 2026-11-29" },
];
