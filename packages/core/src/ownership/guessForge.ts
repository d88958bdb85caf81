import type { Forge } from "./ownership.ts";
import { readSectionHeading } from "./parseGitlabCodeowners.ts";

/**
 * Whose CODEOWNERS a file is, by its path, or by lines that only GitLab understands: sections, exclusions, roles and
 * nested groups. GitHub's, if nothing tells. To be asked only where neither the CI nor a remote's address tells better.
 */
export function guessForge(path: string, text: string): Forge {
  if (path.startsWith(".github/")) return "github";
  if (path.startsWith(".gitlab/")) return "gitlab";
  return text.split("\n").some((line) => isGitlabs(line.trim())) ? "gitlab" : "github";
}

const roleOrNestedGroup = /\s@(?:@|[\w.-]+\/[\w.-]+\/)/;

function isGitlabs(line: string): boolean {
  return (
    !line.startsWith("#") &&
    (line.startsWith("!") || readSectionHeading(line) !== undefined || roleOrNestedGroup.test(line))
  );
}
