/** An address that only a tool commits with. Compared as a whole, in lower case: a company's domain never counts. */
export interface ToolAddress {
  readonly tool: string;
  readonly address: string;
  /** The name that must stand beside it, in lower case, where a person uses the address as well. */
  readonly name?: string;
  readonly certainty: "strong" | "weak";
  /** Where the address was seen. */
  readonly provenance: string;
}

export const toolAddresses: readonly ToolAddress[] = [
  {
    tool: "Claude Code",
    address: "noreply@anthropic.com",
    certainty: "strong",
    provenance: "Claude Code's documented default; in nearly every history read",
  },
  {
    tool: "GitHub Copilot",
    address: "copilot@github.com",
    certainty: "strong",
    provenance: "VS Code's git.addAICoAuthor before it took the numbered address",
  },
  {
    tool: "Cursor",
    address: "cursoragent@cursor.com",
    certainty: "strong",
    provenance: "seen in vercel's history: Cursor, Cursor Agent",
  },
  { tool: "Codex", address: "noreply@openai.com", certainty: "strong", provenance: "Codex's default co-author" },
  {
    tool: "Codex",
    address: "codex@openai.com",
    certainty: "strong",
    provenance: "secondary: tables of agent addresses",
  },
  { tool: "Codex", address: "codex@openai.local", certainty: "strong", provenance: "seen in refs of git/git" },
  {
    tool: "Codex",
    address: "codex@example.com",
    certainty: "weak",
    provenance: "a placeholder that Codex has committed with; anybody may take an example address",
  },
  {
    tool: "Gemini CLI",
    address: "gemini-cli-agent@google.com",
    certainty: "strong",
    provenance: "secondary: tables of agent addresses",
  },
  {
    tool: "Antigravity",
    address: "antigravity@gemini.ai",
    certainty: "strong",
    provenance: "secondary: tables of agent addresses",
  },
  {
    tool: "Aider",
    address: "noreply@aider.chat",
    certainty: "strong",
    provenance: "aider's co-author trailer, older releases",
  },
  {
    tool: "Aider",
    address: "aider@aider.chat",
    certainty: "strong",
    provenance: "aider's co-author trailer, newer releases",
  },
  {
    tool: "Amp",
    address: "amp@ampcode.com",
    certainty: "strong",
    provenance: "Amp's default; seen in ghostty's history",
  },
  { tool: "OpenCode", address: "noreply@opencode.ai", certainty: "strong", provenance: "OpenCode's default co-author" },
  {
    tool: "Crush",
    address: "crush@charm.land",
    certainty: "strong",
    provenance: "Crush's default co-author, and the end of its Assisted-by",
  },
  {
    tool: "Qwen Code",
    address: "qwen-coder@alibabacloud.com",
    certainty: "strong",
    provenance: "Qwen Code's default co-author",
  },
  { tool: "Warp", address: "agent@warp.dev", certainty: "strong", provenance: "Warp's default co-author" },
  { tool: "Oz", address: "oz-agent@warp.dev", certainty: "strong", provenance: "Warp's agent under its later name" },
  {
    tool: "Replit Agent",
    address: "agent@replit.com",
    certainty: "strong",
    provenance: "author of Replit Agent's own commits, as quoted in public repositories",
  },
  {
    tool: "OpenHands",
    address: "openhands@all-hands.dev",
    certainty: "strong",
    provenance: "OpenHands' default committer",
  },
  {
    tool: "Droid",
    address: "droid@factory.ai",
    certainty: "strong",
    provenance: "secondary: tables of agent addresses",
  },
  {
    tool: "Codebuff",
    address: "noreply@codebuff.com",
    certainty: "strong",
    provenance: "Codebuff's default co-author",
  },
  {
    tool: "Continue",
    address: "noreply@continue.dev",
    certainty: "strong",
    provenance: "the commit signature in Continue's own system message",
  },
  {
    tool: "Claude Flow",
    address: "ruv@ruv.net",
    name: "claude-flow",
    certainty: "strong",
    provenance: "seen in forks of ghostty; the address is its author's own",
  },
];
