import {
  describeSurface,
  firstDifference,
  nearest,
  placeSurface,
  plural,
  PolicyError,
  quotePath,
  shorten,
  surfaceNames,
  type SurfaceName,
} from "@ai-disclosure/core/internal";
import type { Arguments } from "../arguments/command.ts";
import { samePolicy } from "../arguments/commonOptions.ts";
import { UsageError } from "../arguments/usageError.ts";
import { openPolicy } from "../judgement/openPolicy.ts";
import { openOutput } from "../output/openOutput.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { newFile, otherAgentFiles, chooseFile, makeFolder, readSurface } from "./surfaceFile.ts";

/** Writes what the policy says on a surface into its file, or checks that it stands there. */
export async function runWrite(given: Arguments<"policy" | "check">, terminal: Terminal): Promise<number> {
  const { out, error, paintError } = terminal;
  const [named, typed, ...more] = given.operands;
  if (more.length > 0)
    throw new UsageError(`write takes one file, found ${1 + more.length}: ${[typed, ...more].join(" ")}`);
  const surface = readSurfaceName(named);
  const { workplace, policy } = await openPolicy(given, terminal);
  const { lines, missing } = describeSurface(surface, policy);
  const tell = (): void => {
    if (missing.length > 0) error(paintError("dim", "not in it:"));
    for (const clause of missing) error(paintError("dim", `- ${shorten(clause)}`));
  };
  if (lines.length === 0) {
    out(`nothing of ${shorten(policy.title)}'s policy fits into a ${surface}`);
    tell();
    return 0;
  }
  const file = chooseFile(surface, typed, workplace);
  if (file === undefined) {
    if (given.has("check"))
      throw new UsageError(`write ${surface} --check needs a file: ai-disclosure write ${surface} FILE --check`);
    for (const line of lines) out(line);
    tell();
    return 0;
  }
  const before = readSurface(file);
  const placed = placeSurface(before ?? newFile(surface, file.path), surface, lines);
  if ("problem" in placed) throw new PolicyError(`${shorten(file.name)}: ${placed.problem}`);
  const current = placed.text === before;
  if (given.has("check")) {
    if (current) return 0;
    out(
      `${shorten(file.name)}: ${before === undefined ? "there is no such file" : firstDifference(before, placed.text)}`,
    );
    out(`fix: ${command(given, surface, typed)}`);
    return 1;
  }
  if (!current) {
    if (typed === undefined) makeFolder(file);
    const output = openOutput(file.path);
    output.write(placed.text);
    output.finish();
  }
  const done = current ? "is up to date" : before === undefined ? "created" : "updated";
  out(`${shorten(file.name)} ${done} (${plural(lines.length, "line")} of ${shorten(policy.title)}'s policy)`);
  const next = nextStep(surface, file.name);
  if (next !== undefined && !current) out(next);
  if (surface === "agents" && typed === undefined)
    for (const other of otherAgentFiles(file))
      out(`${other} is read by agents as well: ai-disclosure write agents ${other}`);
  tell();
  return 0;
}

function readSurfaceName(named: string | undefined): SurfaceName {
  const known = surfaceNames.find((name) => name === named);
  if (known) return known;
  if (named === undefined) throw new UsageError(`write needs a surface: ${surfaceNames.join(", ")}`);
  const meant = nearest(named, surfaceNames);
  throw new UsageError(
    `there is no surface "${named}"${meant === undefined ? `; known are ${surfaceNames.join(", ")}` : `; did you mean ${meant}?`}`,
  );
}

function command(given: Arguments<"policy" | "check">, surface: SurfaceName, typed: string | undefined): string {
  const words = ["ai-disclosure", "write", surface, ...(typed === undefined ? [] : [typed]), ...samePolicy(given)];
  return shorten(words.map(quotePath).join(" "));
}

function nextStep(surface: SurfaceName, name: string): string | undefined {
  if (surface === "gitmessage")
    return `each contributor turns it on: git config commit.template ${shorten(quotePath(name))}`;
  if (surface === "ruleset") return "import it on GitHub: Settings, Rules, Rulesets, New ruleset, Import a ruleset";
  return undefined;
}
