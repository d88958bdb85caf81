import { closeSync, existsSync, openSync, writeSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import {
  looksLikePath,
  neutralise,
  PolicyError,
  presetNames,
  resolvePolicy,
  shorten,
} from "@ai-disclosure/core/internal";
import {
  loadPolicy,
  openWorkplace,
  policyFiles,
  readOwnPolicy,
  requireRepository,
  type Workplace,
} from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/arguments.ts";
import { findTooling } from "./findTooling.ts";
import { proposeHere } from "./proposeHere.ts";
import { remainingSteps } from "./remainingSteps.ts";
import { reportHere } from "./reportHere.ts";
import { toJson } from "../output/toJson.ts";
import { ReportError } from "../output/reportError.ts";
import type { Terminal } from "../terminal/terminal.ts";

const [policyFile] = policyFiles;
const schema = "./node_modules/@ai-disclosure/core/schema/ai-policy.schema.json";

/**
 * Writes the policy file that extends the policy asked for, and says what remains to be done; without `--policy` it only
 * proposes one.
 */
export async function runInit(given: Arguments<"policy" | "dry-run">, terminal: Terminal): Promise<number> {
  const { process, out, paintOut } = terminal;
  const workplace = await openWorkplace(process.cwd(), process.env);
  const repository = requireRepository(workplace);
  const { topLevel } = repository;
  const wanted = given.value("policy");
  if (wanted === undefined) {
    const here = await proposeHere(workplace);
    reportHere(here, given.formats, terminal);
    const why = here.own ? "there is a policy already" : "choose a policy: ai-disclosure init --policy NAME";
    if (!given.formats.includes("json")) terminal.error(`nothing was written: ${why}`);
    return 0;
  }
  const own = await readOwnPolicy(repository);
  const parent = own?.extends === wanted ? wanted : await nameParent(wanted, workplace);
  if (own && own.extends !== parent) throw new PolicyError(alreadyThere(own.place, parent));
  const tooling = await findTooling(repository);
  const policy = own?.source ?? { $schema: tooling.hasPackageJson ? schema : undefined, extends: parent };
  const written = !own && !given.has("dry-run");
  if (written) writeNew(join(topLevel, policyFile), `${JSON.stringify(policy, null, 2)}\n`);
  const steps = remainingSteps(tooling, process.cwd());
  if (given.formats.includes("json")) {
    out(toJson({ file: own?.place ?? policyFile, written, policy, steps }));
    return 0;
  }
  if (own) out(paintOut("bold", shorten(`${own.place} extends ${parent} already`)));
  else {
    out(paintOut("bold", `${written ? "wrote" : "would write"} ${policyFile}:`));
    out(neutralise(JSON.stringify(policy)));
  }
  for (const { about, write } of steps) {
    out(`\n${paintOut("dim", neutralise(`${about}:`))}`);
    for (const line of write) out(`  ${neutralise(line)}`);
  }
  return 0;
}

const alreadyThere = (path: string, wanted: string): string =>
  `init does not change an existing policy: ${path}
to follow another one, write there: "extends": ${JSON.stringify(wanted)}`;

/** What the file is to extend: a preset's name, or a policy file's path from the top level. */
async function nameParent(wanted: string, workplace: Workplace): Promise<string> {
  if (presetNames.includes(wanted)) return wanted;
  const { topLevel } = requireRepository(workplace);
  const file = resolve(workplace.cwd, wanted);
  if (!existsSync(file)) {
    // A preset that is mistyped, or a file that is not there.
    await (looksLikePath(wanted) ? loadPolicy(wanted, workplace) : resolvePolicy({ extends: wanted }));
  }
  if (!file.startsWith(topLevel + sep))
    throw new PolicyError(`${wanted} is outside the repository\ncopy it into the work tree, or name a shipped policy`);
  await loadPolicy(file, workplace);
  return `./${relative(topLevel, file).split(sep).join("/")}`;
}

/** Fails where anything is in the way, a dangling link as well. */
function writeNew(path: string, text: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(path, "wx", 0o666);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST")
      throw new PolicyError(`${policyFile}: this file exists already, and init does not change it`);
    throw new ReportError(`cannot write ${path}: ${code}\nfix: run it where you can write; --dry-run prints the file`);
  }
  try {
    writeSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}
