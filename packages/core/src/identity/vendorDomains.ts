/**
 * Domains that give every user of a hosted editor an address, and its agent too.
 * Whoever commits there may have typed the change, so this is weak.
 */
export const hostedEditorDomains: readonly {
  readonly tool: string;
  readonly domain: string;
  readonly provenance: string;
}[] = [
  {
    tool: "Replit Agent",
    domain: "users.noreply.replit.com",
    provenance: "secondary: aiblame's table; people on Replit have such addresses too",
  },
];

/** Domains of vendors, whose `noreply@` makes a bare product name a tool's. */
export const vendorDomains: readonly { readonly domain: string; readonly provenance: string }[] = [
  { domain: "anthropic.com", provenance: "Claude's vendor" },
  { domain: "claude.ai", provenance: "Claude's site" },
  { domain: "claude.com", provenance: "Claude's site" },
  { domain: "openai.com", provenance: "vendor of ChatGPT and Codex" },
  { domain: "github.com", provenance: "Copilot's vendor" },
  { domain: "google.com", provenance: "vendor of Gemini and Jules" },
  { domain: "cursor.com", provenance: "Cursor's domain" },
  { domain: "cursor.sh", provenance: "Cursor's former domain" },
  { domain: "ampcode.com", provenance: "Amp's domain" },
  { domain: "sourcegraph.com", provenance: "Cody's vendor, and Amp's before it had its own domain" },
  { domain: "cognition.ai", provenance: "Devin's vendor" },
  { domain: "devin.ai", provenance: "Devin's site" },
  { domain: "warp.dev", provenance: "vendor of Warp and Oz" },
  { domain: "block.xyz", provenance: "Goose's vendor" },
  { domain: "kiro.dev", provenance: "Kiro's site" },
  { domain: "jetbrains.com", provenance: "Junie's vendor" },
  { domain: "windsurf.com", provenance: "Windsurf's site" },
  { domain: "x.ai", provenance: "Grok's vendor" },
];
