import { knownTools, type KnownTools } from "../identity/knownTools.ts";
import type { KnownVariables } from "../identity/markTables.ts";
import { toolByName } from "../identity/toolByName.ts";
import type { Evidence } from "./evidence.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Vercel's proposed standard: `AI_AGENT=<name>`, `<name>@<version>`; seen: `claude-code_2-1-261_agent`. */
const standardVariable = "AI_AGENT";

/** A name fit to be printed; other text, and a mere `1` or `true`, says that there is an agent but not which. */
const printableName = /^(?!(?:1|true|yes)$)[A-Za-z][\w. -]{0,39}$/i;

function valueOf(environment: Environment, variable: string): string | undefined {
  const value = environment[variable]?.trim();
  return value === undefined || value === "" || value === "0" || value.toLowerCase() === "false" ? undefined : value;
}

function isSet(environment: Environment, { variable, value, part }: KnownVariables["all"][number]): boolean {
  const found = valueOf(environment, variable);
  if (found === undefined) return false;
  return (value === undefined || found === value) && (part === undefined || found.includes(part));
}

function standardEvidence(environment: Environment, tools: KnownTools): Evidence | undefined {
  const value = valueOf(environment, standardVariable);
  if (value === undefined) return undefined;
  const name = value.replace(/@.*$/s, "");
  const tool = toolByName(name, tools)?.tool ?? (printableName.test(name) ? name : undefined);
  return {
    grade: "strong",
    kind: "environment",
    ...(tool === undefined ? {} : { tool }),
    where: { field: standardVariable },
  };
}

/** What the environment of a hook says: at most one entry for each tool, the strongest. */
export function environmentEvidence(environment: Environment, tools: KnownTools = knownTools()): Evidence[] {
  const strongest = new Map<string, Evidence>();
  const add = (evidence: Evidence): void => {
    const tool = evidence.tool ?? "";
    if (strongest.get(tool)?.grade !== "strong" && (evidence.grade === "strong" || !strongest.has(tool))) {
      strongest.set(tool, evidence);
    }
  };
  const standard = standardEvidence(environment, tools);
  if (standard !== undefined) add(standard);
  for (const { tool, grade, all } of tools.variables) {
    if (!all.every((condition) => isSet(environment, condition))) continue;
    const field = all[0]?.variable ?? standardVariable;
    add({ grade, kind: "environment", ...(tool === undefined ? {} : { tool }), where: { field } });
  }
  return [...strongest.values()];
}
