import type { Marks } from "../identity/tool.ts";

/**
 * Trailers, in lower case, whose value may name a tool: those without `-by`, and those that mean one kind only. A value
 * that names none is no mark. `human`: people write their names there, and only a tool's exact address is one; `tool`: by
 * this key nobody names a person, so that Claude and Gemini are tools.
 */
export const attributionKeys: Readonly<Record<"human" | "tool" | "either", Marks>> = {
  human: {
    author: "seen in public histories, for the author of what somebody else commits",
    authors: "seen in public histories",
    "co-authors": "seen in public histories, for Co-authored-by",
  },
  tool: {
    "made-with": "Cursor since 2.6: Made-with: Cursor; 724 in 33 histories, 2026-11-28",
    "assisted-with": "Assisted-With: Claude, asked for in public repositories, 2026-11-28",
    "built-with": "Built-With: Claude Opus, asked for in public repositories, 2026-11-28",
    "created-with": "a public hook's tests, 2026-11-28",
    "co-authored-by-ai": "Open Liberty's policy",
    "ai-assisted": "AI-assisted: Codex in ghostty's history",
    "ai-assisted-by": "AI-assisted-by: Claude Opus 5, asked for in public repositories, 2026-11-29",
    "ai-assistant": "a proposal",
    "ai-model": "whogitit",
    "coding-agent": "a proposal, together with Model",
    "ai-tool": "AI-Tool: Gemini CLI, in public repositories, 2026-11-28",
    "ai-author": "AI-Author: Codex, in public repositories, 2026-11-28",
    "ai-agent": "public repositories, 2026-11-28",
    "generated-by": "Apache's guidance; Generated-by: Claude in Spark's pull requests, 2026-11-28",
    "generated-with": "the footer as a trailer, in public repositories, 2026-11-28",
  },
  either: {
    "co-authored-with": "Co-authored-with: Claude Code, in public repositories, 2026-11-28",
    "pair-programmed-with": "Samba's history, of people; of Claude in public repositories, 2026-11-28",
    "co-author": "seen in public histories, for Co-authored-by",
    "entire-agent": "Entire: Claude Code; 425 in entireio/cli's history, 2026-11-28",
  },
};

/** Trailers in `-by` that thank for a review, a test, an idea or a report: none of the change is a tool's for that. */
export const creditKeys: Marks = {
  "reviewed-by": "the Linux kernel's Sashiko reviews; QEMU's proposal exempts reviews before sending",
  "acked-by": "submitting-patches of the Linux kernel",
  "tested-by": "submitting-patches of the Linux kernel",
  "suggested-by": "submitting-patches of the Linux kernel",
  "requested-by": "seen in public histories",
  "reported-by": "submitting-patches of the Linux kernel",
  "found-by": "curl credits scanners so",
  "spotted-by": "curl credits scanners so",
  "discovered-by": "curl's history",
  "noticed-by": "git's history",
  "diagnosed-by": "git's history",
  "bisected-by": "the Linux kernel's history",
  "debugged-by": "the Linux kernel's history; QEMU exempts debugging",
  "analyzed-by": "the Linux kernel's history",
  "analysed-by": "the Linux kernel's history",
  "verified-by": "the Linux kernel's history",
  "investigated-by": "seen in public histories",
  "triaged-by": "seen in public histories",
};

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
