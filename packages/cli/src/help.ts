import { sections, type Commands } from "./arguments/command.ts";

/** Characters of the longest synopsis that a summary stands beside; a longer one has a line of its own. */
const widest = 18;

/** What is printed without a command. */
export function overview(commands: Commands): string {
  const lists = sections.map((section) => {
    const listed = Object.values(commands).filter((command) => command.section === section);
    return [`${section}:`, ...listed.map(({ synopsis, summary }) => listCommand(synopsis, summary))].join("\n");
  });
  return `ai-disclosure judges commits by their project's AI policy.

usage: ai-disclosure <command> [options]

${lists.join("\n\n")}

options:
  -p, --policy NAME|FILE   a shipped policy or a policy file
                           (default: the repository's ai-policy.json, .yml or .yaml,
                           or aiPolicy in package.json)
  -f, --format FORMAT      how to report (default: text)
  -h, --help               this page, or a command's own page
  -v, --version

exit codes: 0 clean (warnings allowed), 1 findings, 2 usage or policy error,
            3 git or environment failure

examples:
  ai-disclosure explain qemu
  git log -1 --format=%B | ai-disclosure message - --policy qemu
  ai-disclosure audit origin/main..HEAD
  ai-disclosure audit --all --policy qemu --output backtest.html`;
}

function listCommand(synopsis: string, summary: string): string {
  const place = synopsis.length > widest ? `${synopsis}\n  ${" ".repeat(widest)}` : synopsis.padEnd(widest);
  return `  ${place}  ${summary}`;
}
