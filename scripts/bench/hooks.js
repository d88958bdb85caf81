import { cpSync, mkdtempSync, rmSync } from "node:fs";
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
/** What is refused, and mended by itself. */
const misplaced = `fix: handle short frames\n\nThe card dropped them.\n\n${signedOff}\nAI-used-for: code\n`;
const disclosed = `fix: handle short frames\n\nThe card dropped them.\n\nAI-used-for: code\n${signedOff}\n`;

const builtIn = 'export default { rules: { "subject-empty": [2, "never"] } };\n';
const preset = 'export default { extends: ["@ai-disclosure/commitlint-plugin/qemu"] };\n';

/** A project's own tools, as many as one may have. */
const ownTools = Array.from({ length: 20 }, (_, index) => ({
  name: `Helper ${index}`,
  addresses: [`helper-${index}@example.org`],
  logins: [`helper-${index}[bot]`],
  stamps: [`Made by Helper ${index}`, `Helper-${index}-Run:`],
  variables: [`HELPER_${index}`],
}));
const policy = JSON.parse(wiring["ai-policy.json"]);

/** What each commit pays: each command as git runs it in a hook, beside what it is compared with. */
export async function benchHooks() {
  const repository = await throwAwayRepository({
    ...wiring,
    person: byPerson,
    disclosed,
    misplaced,
    "with-tools.json": JSON.stringify({ ...policy, tools: { known: ownTools } }),
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
    const comparisons = [
      compare({
        name: "`ai-disclosure message`, a person's commit",
        limit: 1.4,
        a: hook(command, "message", "person"),
        b: nothing,
      }),
      compare({
        name: "`ai-disclosure message`, a person's commit, with a policy that lists 20 tools",
        limit: 1.4,
        a: hook(copyCommand(programs), "message", "person", "--policy", "with-tools.json"),
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
    return { comparisons, bare: bareNode(hook(command, "message", "person")), mending: benchMending(programs, hook) };
  } finally {
    await repository.remove();
    rmSync(programs, { recursive: true, force: true });
  }
}

/** The first row again without the certificates that each Node reads first, where that is asked of it. */
function bareNode(message) {
  const { NODE_EXTRA_CA_CERTS: certificates, ...environment } = process.env;
  if (certificates === undefined) return undefined;
  const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = message.env;
  return compare({ name: "bare", a: { ...message, env }, b: { ...nothing, env: environment } });
}

/**
 * A copy of the command, as a project has it that does nothing else with it: beside it is kept in compiled form what the
 * first run calls.
 */
function copyCommand(folder) {
  const copy = mkdtempSync(join(folder, "command-"));
  for (const part of ["bin.cjs", "dist", "package.json"])
    cpSync(join(root, "packages/cli", part), join(copy, part), { recursive: true });
  return join(copy, "bin.cjs");
}

/**
 * What mending costs. A hook that `ai-disclosure doctor` runs refuses as all do, and mends nothing. Of the two copies of
 * the command, only the second has refused before, and so has kept in compiled form what it mends with.
 */
function benchMending(programs, hook) {
  const [accepting, refusing] = [copyCommand(programs), copyCommand(programs)];
  const refused = { ...hook(refusing, "message", "misplaced"), statuses: [1] };
  const unmended = { ...refused, env: { ...refused.env, AI_DISCLOSURE_DOCTOR: join(programs, "told") } };
  return {
    refused: compare({ name: "mending a refused message", a: refused, b: unmended }),
    accepted: compare({
      name: "mending an accepted message",
      a: hook(refusing, "message", "person"),
      b: hook(accepting, "message", "person"),
    }),
  };
}
