import type { Forge, Ownership } from "./ownership.ts";
import { parseGithubCodeowners } from "./parseGithubCodeowners.ts";
import { parseGitlabCodeowners } from "./parseGitlabCodeowners.ts";

/** Reads a CODEOWNERS file as one of the two forges does: each knows patterns that mean something else to the other. */
export function parseCodeowners(text: string, forge: Forge): Ownership {
  return forge === "github" ? parseGithubCodeowners(text) : parseGitlabCodeowners(text);
}
