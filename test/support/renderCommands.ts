import { sections, type Command } from "../../packages/cli/src/arguments/command.ts";
import { fence } from "./fence.ts";
import { exportedBy, namesIn } from "./generated.ts";

/** Every command's page of help, as `ai-disclosure NAME --help` prints it. */
export async function renderCommands(): Promise<string> {
  const commands = await listCommands();
  return [
    "# Commands",
    "Each page of help as `ai-disclosure NAME --help` prints it. `ai-disclosure --help` prints the list.",
    ...sections.flatMap((section) => [
      `## ${section.charAt(0).toUpperCase()}${section.slice(1)}`,
      ...commands
        .filter(([, command]) => command.section === section)
        .flatMap(([name, { help }]) => [`### ${name}`, fence(help)]),
    ]),
    "<!-- The tests write this page. To update it: `npx vitest run docs -u`. -->",
    "",
  ].join("\n\n");
}

/** The commands by name, as they are in the program's folder of commands. */
export async function listCommands(): Promise<(readonly [name: string, command: Command])[]> {
  return Promise.all(
    namesIn("cli/src/commands").map(
      async (name) => [name, await exportedBy<Command>("cli/src/commands", name, "command")] as const,
    ),
  );
}
