/**
 * Trailers without `-by` whose value may name a tool; in lower case. A value that names none is no mark. Where people
 * write their names, only a tool's exact address is one.
 */
export const attributionKeys: readonly {
  readonly key: string;
  readonly provenance: string;
  readonly byAddress?: true;
}[] = [
  {
    key: "author",
    provenance: "seen in public histories, for the author of what somebody else commits",
    byAddress: true,
  },
  { key: "authors", provenance: "seen in public histories", byAddress: true },
  { key: "co-authors", provenance: "seen in public histories, for Co-authored-by", byAddress: true },
  { key: "made-with", provenance: "Cursor since 2.6: Made-with: Cursor; 724 in 33 histories, 2026-11-28" },
  { key: "co-author", provenance: "seen in public histories, for Co-authored-by" },
  { key: "co-authored-by-ai", provenance: "Open Liberty's policy" },
  { key: "ai-assisted", provenance: "AI-assisted: Codex in ghostty's history" },
  { key: "ai-assistant", provenance: "a proposal" },
  { key: "ai-model", provenance: "whogitit" },
  { key: "coding-agent", provenance: "a proposal, together with Model" },
  { key: "ai-tool", provenance: "AI-Tool: Gemini CLI, in public repositories, 2026-11-28" },
  { key: "ai-agent", provenance: "public repositories, 2026-11-28" },
  { key: "generated-with", provenance: "the footer as a trailer, in public repositories, 2026-11-28" },
  { key: "entire-agent", provenance: "Entire: Claude Code; 425 in entireio/cli's history, 2026-11-28" },
];

/** Trailers in `-by` that thank for a review, a test, an idea or a report: none of the change is a tool's for that. */
export const creditKeys: readonly { readonly key: string; readonly provenance: string }[] = [
  {
    key: "reviewed-by",
    provenance: "the Linux kernel's Sashiko reviews; QEMU's proposal exempts reviews before sending",
  },
  { key: "acked-by", provenance: "submitting-patches of the Linux kernel" },
  { key: "tested-by", provenance: "submitting-patches of the Linux kernel" },
  { key: "suggested-by", provenance: "submitting-patches of the Linux kernel" },
  { key: "requested-by", provenance: "seen in public histories" },
  { key: "reported-by", provenance: "submitting-patches of the Linux kernel" },
  { key: "found-by", provenance: "curl credits scanners so" },
  { key: "spotted-by", provenance: "curl credits scanners so" },
  { key: "discovered-by", provenance: "curl's history" },
  { key: "noticed-by", provenance: "git's history" },
  { key: "diagnosed-by", provenance: "git's history" },
  { key: "bisected-by", provenance: "the Linux kernel's history" },
];

/** Trailers that name somebody for a reason that is none of the change's making, in lower case. */
export const mentionKeys: ReadonlySet<string> = new Set([
  "bcc",
  "cc",
  "contact",
  "from",
  "in-reply-to",
  "link",
  "maintainer",
  "message-id",
  "reviewer",
  "reviewers",
  "to",
]);
