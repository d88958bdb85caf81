import { presetNames, resolvePolicy, shorten, type Policy } from "@ai-disclosure/core/internal";
import { openWorkplace } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { commandLine } from "../arguments/commandLine.ts";
import { proposeHere } from "./proposeHere.ts";
import { reportHere } from "./reportHere.ts";
import { UsageError } from "../arguments/usageError.ts";
import { toJson } from "../output/toJson.ts";
import type { Terminal } from "../terminal/terminal.ts";

const ways = ["here", "lint", "diff"] as const;
type Way = (typeof ways)[number];

/** Lists the policies that are shipped, or says which of them fits this repository. */
export async function runPolicies(given: Arguments<Way>, terminal: Terminal): Promise<number> {
  const { process, out, paintOut } = terminal;
  const [way, other] = ways.filter((option) => given.has(option));
  if (other !== undefined) throw new UsageError(`--${way} and --${other} exclude each other`);
  if (way === "diff") return (await import("./runDiff.ts")).runDiff(given, terminal);
  if (given.formats.includes("markdown"))
    throw new UsageError("--format markdown goes with --diff; the others are text or json");
  if (way === "lint") return (await import("./runLint.ts")).runLint(given, terminal);
  if (given.operands.length > 0) throw new UsageError(`policies takes no name; ${guessMeant(given.operands)}`);
  if (given.has("here")) {
    reportHere(await proposeHere(await openWorkplace(process.cwd(), process.env)), given.formats, terminal);
    return 0;
  }
  const all = await Promise.all(presetNames.map(async (name) => resolvePolicy({ extends: name })));
  if (given.formats.includes("json")) {
    out(toJson(all.map(asData)));
    return 0;
  }
  const header = ["policy", "status", "AI use", "disclosed by"];
  const rows = all.map((policy) => [
    policy.name,
    policy.source?.status ?? "",
    policy.stance,
    disclosedBy(policy).join(", ") || "–",
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const width = process.stdout.isTTY ? process.stdout.columns : undefined;
  const line = (row: readonly string[]): string =>
    cut(row.map((cell, column) => shorten(cell).padEnd(widths[column] ?? 0)).join("  "), width).trimEnd();
  out(paintOut("dim", line(header)));
  for (const row of rows) {
    const [name = ""] = row;
    out(`${paintOut("bold", name)}${line(row).slice(name.length)}`);
  }
  out(
    `\n${paintOut("dim", "Details of a policy: ai-disclosure explain NAME. Policies that fit here: ai-disclosure policies --here")}`,
  );
  return 0;
}

const meantWays: Readonly<Record<string, Way>> = {
  check: "lint",
  compare: "diff",
  diff: "diff",
  here: "here",
  lint: "lint",
};

/** What whoever names a policy, or types an option without its dashes, may have wanted. */
function guessMeant(operands: readonly string[]): string {
  const [first = "", ...rest] = operands;
  const way = Object.hasOwn(meantWays, first) ? meantWays[first] : undefined;
  if (way !== undefined) return `did you mean ${commandLine("policies", `--${way}`, ...rest)}?`;
  if (rest.length > 0) return `compare two with ${commandLine("policies", "--diff", ...operands)}`;
  return `read a policy with ${commandLine("explain", first)}`;
}

function asData(policy: Policy) {
  const { name, title, stance, source, effective } = policy;
  return { name, title, stance, source, effective, disclosedBy: disclosedBy(policy) };
}

/** The trailers' keys; where there are none, the place. */
function disclosedBy({ disclosure: { level, channels, trailers } }: Policy): string[] {
  if (level === "none") return [];
  if (trailers.length > 0) return trailers.map(({ key }) => key);
  return [
    ...new Set(channels.map((channel) => (channel.startsWith("pr-") ? "pull request" : (places[channel] ?? channel)))),
  ];
}

const places: Readonly<Record<string, string>> = { "commit-body": "commit message", "commit-trailer": "trailer" };

function cut(text: string, width: number | undefined): string {
  return width === undefined || text.trimEnd().length <= width ? text : `${text.slice(0, width - 1)}…`;
}
