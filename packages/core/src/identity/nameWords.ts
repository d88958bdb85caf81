/** Companies whose name before a tool's leaves no doubt: `Google Gemini`. */
export const vendors: readonly string[] = [
  "alibaba",
  "amazon",
  "anthropic",
  "aws",
  "block",
  "cognition",
  "gh",
  "github",
  "google",
  "jetbrains",
  "meta",
  "microsoft",
  "mistral",
  "openai",
  "sourcegraph",
  "vs code",
  "vscode",
  "warp",
  "xai",
];

/** Words before a description such as `generic LLM chatbot`. */
export const determiners: readonly string[] = ["a", "an", "the", "some", "various", "generic", "local", "unspecified"];
