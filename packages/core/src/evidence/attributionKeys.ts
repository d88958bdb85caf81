/**
 * Trailers, in lower case, whose value may name a tool: those without `-by`, and those that mean one kind only. A value
 * that names none is no mark. `human`: people write their names there, and only a tool's exact address is one; `tool`: by
 * this key nobody names a person, so that Claude and Gemini are tools.
 */
export const attributionKeys: readonly {
  readonly key: string;
  readonly provenance: string;
  readonly names?: "human" | "tool";
}[] = [
  {
    key: "author",
    provenance: "seen in public histories, for the author of what somebody else commits",
    names: "human",
  },
  { key: "authors", provenance: "seen in public histories", names: "human" },
  { key: "co-authors", provenance: "seen in public histories, for Co-authored-by", names: "human" },
  {
    key: "made-with",
    provenance: "Cursor since 2.6: Made-with: Cursor; 724 in 33 histories, 2026-11-28",
    names: "tool",
  },
  {
    key: "assisted-with",
    provenance: "Assisted-With: Claude, asked for in public repositories, 2026-11-28",
    names: "tool",
  },
  {
    key: "built-with",
    provenance: "Built-With: Claude Opus, asked for in public repositories, 2026-11-28",
    names: "tool",
  },
  { key: "created-with", provenance: "a public hook's tests, 2026-11-28", names: "tool" },
  { key: "co-authored-with", provenance: "Co-authored-with: Claude Code, in public repositories, 2026-11-28" },
  {
    key: "pair-programmed-with",
    provenance: "Samba's history, of people; of Claude in public repositories, 2026-11-28",
  },
  { key: "co-author", provenance: "seen in public histories, for Co-authored-by" },
  { key: "co-authored-by-ai", provenance: "Open Liberty's policy", names: "tool" },
  { key: "ai-assisted", provenance: "AI-assisted: Codex in ghostty's history", names: "tool" },
  {
    key: "ai-assisted-by",
    provenance: "AI-assisted-by: Claude Opus 5, asked for in public repositories, 2026-11-29",
    names: "tool",
  },
  { key: "ai-assistant", provenance: "a proposal", names: "tool" },
  { key: "ai-model", provenance: "whogitit", names: "tool" },
  { key: "coding-agent", provenance: "a proposal, together with Model", names: "tool" },
  { key: "ai-tool", provenance: "AI-Tool: Gemini CLI, in public repositories, 2026-11-28", names: "tool" },
  { key: "ai-author", provenance: "AI-Author: Codex, in public repositories, 2026-11-28", names: "tool" },
  { key: "ai-agent", provenance: "public repositories, 2026-11-28", names: "tool" },
  {
    key: "generated-by",
    provenance: "Apache's guidance; Generated-by: Claude in Spark's pull requests, 2026-11-28",
    names: "tool",
  },
  { key: "generated-with", provenance: "the footer as a trailer, in public repositories, 2026-11-28", names: "tool" },
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
  { key: "debugged-by", provenance: "the Linux kernel's history; QEMU exempts debugging" },
  { key: "analyzed-by", provenance: "the Linux kernel's history" },
  { key: "analysed-by", provenance: "the Linux kernel's history" },
  { key: "verified-by", provenance: "the Linux kernel's history" },
  { key: "investigated-by", provenance: "seen in public histories" },
  { key: "triaged-by", provenance: "seen in public histories" },
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
