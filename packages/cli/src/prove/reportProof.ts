import { neutralise, quotePath, shorten } from "@ai-disclosure/core/internal";
import type { CommandRun, Proof, TreeRun } from "@ai-disclosure/repository";
import { toJson } from "../output/toJson.ts";
import type { Terminal } from "../terminal/terminal.ts";

const shownLines = 20;
const shownPaths = 3;

const colours = { proved: "green", "not proved": "red", inconclusive: "yellow" } as const;

/** Prints a proof for people: the verdict, what was compared, and the end of what both runs printed. */
export function reportProof(proof: Proof, kept: boolean, { out, paintOut }: Terminal): void {
  const { verdict, reason, fix, commit, directory, testsBy, tests, takenOut } = proof;
  out(`${paintOut("bold", paintOut(colours[verdict], verdict))}: ${shorten(reason)}`);
  if (fix !== undefined) out(`  fix: ${shorten(fix)}`);
  out(`  commit: ${commit.slice(0, 12)}`);
  if (tests.length > 0) out(`  tests, by ${shorten(testsBy)}: ${listPaths(tests)}`);
  if (takenOut.length > 0) out(`  the fix: ${listPaths(takenOut)}`);
  if (directory !== "") out(`  run in: ${shorten(quotePath(directory))}`);
  for (const [which, tree] of treesOf(proof)) {
    for (const run of [tree.setup, tree.test]) if (run) printRun(which, run, out, paintOut);
    if (kept) out(`  kept: ${neutralise(tree.folder)}`);
  }
  if (kept) out("  remove them when you are done: git worktree remove --force FOLDER");
  if (verdict === "proved") out(paintOut("dim", "- check yourself that it fails for the right reason, and attest it"));
}

function treesOf({ without, with: fixed }: Proof): (readonly [which: string, tree: TreeRun])[] {
  return [
    ...(without ? [["without the fix", without] as const] : []),
    ...(fixed ? [["with the fix", fixed] as const] : []),
  ];
}

function printRun(which: string, run: CommandRun, out: Terminal["out"], paint: Terminal["paintOut"]): void {
  out("");
  out(
    `${paint("bold", which)}: ${shorten(run.command)}: ${describeEnd(run)}, ${(run.milliseconds / 1_000).toFixed(1)} s`,
  );
  const lines = run.output.replace(/\n$/, "").split("\n");
  const hidden = Math.max(0, lines.length - shownLines);
  if (run.output === "") out("  (no output)");
  else {
    if (run.omitted > 0) out(paint("dim", "  … more before; the last megabyte: --format json"));
    else if (hidden > 0) out(paint("dim", `  … ${hidden} lines before; all: --format json`));
    for (const line of lines.slice(-shownLines)) out(`  | ${readable(line)}`);
  }
}

function describeEnd({ outcome, status, signal }: CommandRun): string {
  const end = signal ?? `exit ${status}`;
  if (outcome === "timed out" || outcome === "killed") return `${outcome} (${end})`;
  return end;
}

/** A line as a terminal would leave it: without colours, and with what was written over gone. */
function readable(line: string): string {
  const plain = line.replace(/\u{1b}\[[0-9;:]*m/gu, "").replace(/\r+$/, "");
  return shorten(plain.slice(plain.lastIndexOf("\r") + 1).replaceAll("\t", "    "));
}

function listPaths(paths: readonly string[]): string {
  const shown = paths.slice(0, shownPaths).map((path) => shorten(quotePath(path)));
  const more = paths.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** A proof as JSON, with all that both runs printed up to a megabyte each. What did not happen is left out. */
export function proofJson({ without, with: fixed, notes, ...proof }: Proof, kept: boolean): string {
  const describeTree = ({ folder, ...runs }: TreeRun) => ({ ...runs, folder: kept ? folder : undefined });
  return toJson({ ...proof, without: without && describeTree(without), with: fixed && describeTree(fixed), notes });
}
