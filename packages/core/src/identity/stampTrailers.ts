/** A trailer that a tool writes by itself: its key is a stamp. */
export interface StampTrailer {
  /** In lower case. */
  readonly key: string;
  /** Absent if the key does not say which tool it was. */
  readonly tool?: string;
  readonly kind: "session" | "trailer";
  /** By the value in lower case, where values differ; any other value is no mark. */
  readonly values?: ReadonlyMap<string, "strong" | "weak">;
  readonly provenance: string;
}

/** All of them count even with an empty value (an amend empties some), but not with one that says no. */
export const stampTrailers: readonly StampTrailer[] = [
  {
    key: "claude-session",
    tool: "Claude Code",
    kind: "session",
    provenance: "Claude Code since 2.1.25x, even with its attribution setting empty; 19 in commit-check's history",
  },
  { key: "claude-session-path", tool: "Claude Code", kind: "session", provenance: "seen in public histories" },
  { key: "claude-sessions-id", tool: "Claude Code", kind: "session", provenance: "seen in public histories" },
  { key: "claude-workflow", tool: "Claude Code", kind: "session", provenance: "Claude Code, rare" },
  {
    key: "agent-logs-url",
    tool: "GitHub Copilot",
    kind: "session",
    provenance: "Copilot's coding agent since 2026-03-20; 9 in commit-check's history",
  },
  { key: "copilot-session", tool: "GitHub Copilot", kind: "session", provenance: "seen in refs of ghostty" },
  {
    key: "amp-thread-id",
    tool: "Amp",
    kind: "session",
    provenance: "Amp's default; 7 in ghostty's history, some empty",
  },
  {
    key: "replit-commit-author",
    tool: "Replit Agent",
    kind: "trailer",
    values: new Map([
      ["agent", "strong"],
      ["assistant", "strong"],
      ["deployment", "weak"],
    ]),
    provenance: "Replit's checkpoints; Deployment marks an empty commit of a publication",
  },
  { key: "replit-commit-session-id", tool: "Replit Agent", kind: "session", provenance: "Replit's checkpoints" },
  {
    key: "entire-checkpoint",
    kind: "session",
    provenance: "Entire's record of an agent's session; it works with several agents",
  },
  { key: "turbocommit-session", kind: "session", provenance: "seen in public histories" },
  { key: "agent-conversation", kind: "session", provenance: "seen in public histories" },
  { key: "agent-transcript", kind: "session", provenance: "seen in public histories" },
  { key: "ai-session", kind: "session", provenance: "whogitit" },
  { key: "ai-lines", kind: "trailer", provenance: "whogitit: how many lines a tool wrote" },
  { key: "ai-modified", kind: "trailer", provenance: "whogitit: how many of them were edited" },
];
