import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SurfaceFile } from "./surfaceFile.ts";

/** Whose agents read these and no AGENTS.md, or these before it. */
const names = ["CLAUDE.md", "GEMINI.md", ".github/copilot-instructions.md"];

/** The other files for agents beside AGENTS.md that hold none of the policy and do not refer to it. */
export function otherAgentFiles({ path }: SurfaceFile): string[] {
  const folder = dirname(path);
  return names.filter((name) => existsSync(join(folder, name)) && !refersTo(join(folder, name)));
}

/** A file that leads to AGENTS.md, or is a link to it, needs no copy. */
function refersTo(file: string): boolean {
  try {
    return /AGENTS\.md|ai-disclosure:begin/u.test(readFileSync(file, "utf8"));
  } catch {
    return true;
  }
}
