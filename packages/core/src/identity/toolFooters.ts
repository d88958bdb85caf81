/** The beginning of a line that a tool appends, in lower case, behind any markdown decoration. */
export interface ToolFooter {
  readonly tool: string;
  readonly stamp: string;
  readonly kind: "footer" | "session";
  readonly provenance: string;
}

/** Exact stamps, all strong. */
export const toolFooters: readonly ToolFooter[] = [
  {
    tool: "Claude Code",
    stamp: "🤖 generated with [claude code]",
    kind: "footer",
    provenance: "Claude Code's documented default, with the address of claude.ai/code or claude.com/claude-code",
  },
  {
    tool: "Claude Code",
    stamp: "🤖 generated with claude code",
    kind: "footer",
    provenance: "the same where the link was flattened",
  },
  {
    tool: "Claude Code",
    stamp: "generated with [claude code](http",
    kind: "footer",
    provenance: "the same without its emoji",
  },
  {
    tool: "Claude Code",
    stamp: "https://claude.ai/code/session_",
    kind: "session",
    provenance: "Claude Code on the web ends its messages with the session's address",
  },
  { tool: "Crush", stamp: "💘 generated with crush", kind: "footer", provenance: "Crush's default" },
  {
    tool: "Crush",
    stamp: "💘 generated with [crush]",
    kind: "footer",
    provenance: "Crush's default in earlier releases",
  },
  {
    tool: "OpenCode",
    stamp: "🤖 generated with [opencode]",
    kind: "footer",
    provenance: "OpenCode's earlier commit template, quoted in public repositories",
  },
  {
    tool: "OpenCode",
    stamp: "generated with [opencode](http",
    kind: "footer",
    provenance: "the same without its emoji",
  },
  {
    tool: "Continue",
    stamp: "generated with [continue](http",
    kind: "footer",
    provenance: "the commit signature in Continue's own system message",
  },
  {
    tool: "Amp",
    stamp: "https://ampcode.com/threads/t-",
    kind: "session",
    provenance: "Amp-Thread-ID whose address slipped to a line of its own, in ghostty's history",
  },
  {
    tool: "Devin",
    stamp: "link to devin run",
    kind: "session",
    provenance: "Devin's pull request text, which squash merges carry into the commit",
  },
  {
    tool: "Devin",
    stamp: "https://app.devin.ai/sessions/",
    kind: "session",
    provenance: "the same, with the address on a line of its own",
  },
  {
    tool: "Jules",
    stamp: "pr created automatically by jules",
    kind: "footer",
    provenance: "Jules' pull request text, which squash merges carry into the commit",
  },
];
