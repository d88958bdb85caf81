/**
 * A GitHub account of a tool, lower case. A login that ends in `[bot]` is an app's: no person can have one, so it counts
 * with any number. Another login counts only with one of the numbers, as `<number>+<login>@users.noreply.github.com`:
 * https://docs.github.com/en/account-and-profile/reference/email-addresses-reference
 */
export interface ToolLogin {
  readonly tool: string;
  readonly login: string;
  readonly numbers?: readonly string[];
  readonly provenance: string;
}

export const toolLogins: readonly ToolLogin[] = [
  { tool: "Claude Code", login: "claude[bot]", provenance: "Claude's GitHub app" },
  {
    tool: "GitHub Copilot",
    login: "copilot",
    numbers: ["175728472", "223556219", "198982749"],
    provenance: "review suggestions, CLI and VS Code, coding agent; seen in commitlint, vercel and Homebrew histories",
  },
  {
    tool: "GitHub Copilot",
    login: "copilot-swe-agent[bot]",
    provenance: "the coding agent as an author; seen in commitlint's history",
  },
  { tool: "GitHub Copilot", login: "copilot[bot]", provenance: "secondary: CHAOSS's table" },
  { tool: "Cursor", login: "cursor[bot]", provenance: "secondary: CHAOSS's table" },
  { tool: "Codex", login: "chatgpt-codex-connector[bot]", provenance: "Codex's GitHub app (199175422)" },
  { tool: "Gemini Code Assist", login: "gemini-code-assist[bot]", provenance: "Gemini Code Assist's GitHub app" },
  { tool: "Jules", login: "google-labs-jules[bot]", provenance: "Jules' GitHub app (161369871)" },
  {
    tool: "Devin",
    login: "devin-ai-integration[bot]",
    provenance: "Devin's GitHub app (158243242); seen in vercel's history",
  },
  { tool: "OpenCode", login: "opencode-agent[bot]", provenance: "OpenCode's GitHub app" },
  { tool: "Droid", login: "factory-droid[bot]", provenance: "Factory's GitHub app" },
  {
    tool: "Lovable",
    login: "gpt-engineer-app[bot]",
    provenance: "Lovable's GitHub app, from when it was GPT Engineer",
  },
  { tool: "Amazon Q", login: "amazon-q-developer[bot]", provenance: "Amazon Q Developer's GitHub app" },
  { tool: "CodeRabbit", login: "coderabbitai[bot]", provenance: "CodeRabbit's GitHub app (136622811)" },
  { tool: "Windsurf", login: "windsurf-bot[bot]", provenance: "Windsurf's GitHub app (189301087)" },
  { tool: "Sweep", login: "sweep-ai[bot]", provenance: "secondary: aiblame's table" },
  { tool: "Codegen", login: "codegen-sh[bot]", provenance: "secondary: aiblame's table" },
  { tool: "Ellipsis", login: "ellipsis-dev[bot]", provenance: "secondary: aiblame's table" },
  { tool: "Sourcery", login: "sourcery-ai[bot]", provenance: "secondary: aiblame's table" },
];
