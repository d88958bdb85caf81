import { basename, dirname } from "node:path";
import type { SurfaceName } from "@ai-disclosure/core/internal";

const about = "Rules of this project for AI-assisted commits and pull requests. Read them before you commit.";

/** What a file that is made for a surface begins with, before the policy's block. */
export function newFile(surface: SurfaceName, path: string): string {
  // The editor's cursor stands in the first line, where the subject belongs.
  if (surface === "gitmessage") return "\n";
  const name = basename(path);
  if (surface !== "agents") return "";
  if (name === "SKILL.md") return frontMatter([`name: ${basename(dirname(path))}`, `description: ${about}`]);
  if (name.endsWith(".mdc")) return frontMatter([`description: ${about}`, "alwaysApply: true"]);
  if (name.endsWith(".instructions.md")) return frontMatter(['applyTo: "**"']);
  return "";
}

/** Without it, the agent's program would not load the file. */
function frontMatter(lines: readonly string[]): string {
  return `${["---", ...lines, "---"].join("\n")}\n`;
}
