import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeExecutable } from "../makeExecutable.js";
import { plainEnvironment, throwAwayRepository, wiring } from "../throwAwayRepository.js";
import { compare } from "./compare.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const command = join(root, "packages/cli/bin.cjs");
const commitlint = join(root, "node_modules/@commitlint/cli/cli.js");
const node = process.execPath;
const nothing = { words: [node, "-e", "0"] };

const signedOff = "Signed-off-by: Jane Doe <jane@example.org>";
const byPerson = `fix: handle short frames\n\nThe card dropped them.\n\nReviewed-by: Jim Roe <jim@example.org>\n${signedOff}\n`;
const disclosed = `fix: handle short frames\n\nThe card dropped them.\n\nAI-used-for: code\n${signedOff}\n`;

const builtIn = 'export default { rules: { "subject-empty": [2, "never"] } };\n';
const preset = 'export default { extends: ["@ai-disclosure/commitlint-plugin/qemu"] };\n';

/** What each commit pays: each command as git runs it in a hook, beside what it is compared with. */
export async function benchHooks() {
  const repository = await throwAwayRepository({
    ...wiring,
    person: byPerson,
    disclosed,
    "built-in.config.js": builtIn,
    "preset.config.js": preset,
  });
  const programs = mkdtempSync(join(tmpdir(), "ai-disclosure-executable-"));
  try {
    const executable = await makeExecutable(programs);
    await repository.write("hw/net/e1000.c", "int reset;\n".repeat(12));
    await repository.write("tests/qtest/e1000.c", "int reset;\n".repeat(60));
    await repository.git("add", "--all");
    const cwd = repository.folder;
    const env = plainEnvironment({ GIT_INDEX_FILE: ".git/index" });
    const hook = (...words) => ({ words: [node, ...words], cwd, env });
    const lint = (config, message) => hook(commitlint, "--config", config, "--edit", message);
    return [
      compare({
        name: "`ai-disclosure message`, a person's commit",
        limit: 1.4,
        a: hook(command, "message", "person"),
        b: nothing,
      }),
      compare({
        name: "`ai-disclosure message`, a disclosed and measured commit",
        a: hook(command, "message", "disclosed"),
        b: nothing,
      }),
      compare({ name: "`ai-disclosure staged`", limit: 1.6, a: hook(command, "staged"), b: nothing }),
      compare({
        name: "`message` of the one executable file, a person's commit",
        limit: 1.15,
        a: { words: [executable, "message", "person"], cwd, env },
        b: nothing,
      }),
      compare({
        name: "commitlint with the plugin and a preset, a person's commit",
        limit: 1.08,
        a: lint("preset.config.js", "person"),
        b: lint("built-in.config.js", "person"),
      }),
      compare({
        name: "commitlint with the plugin and a preset, a disclosed and measured commit",
        a: lint("preset.config.js", "disclosed"),
        b: lint("built-in.config.js", "disclosed"),
      }),
    ];
  } finally {
    await repository.remove();
    rmSync(programs, { recursive: true, force: true });
  }
}
