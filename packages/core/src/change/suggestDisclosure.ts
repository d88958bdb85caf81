import type { Change } from "./change.ts";
import { gradeOfUse } from "../evidence/evidence.ts";
import type { Policy, TrailerSpec } from "../policy/policy.ts";
import { touchedUses } from "./touchedUses.ts";
import { fillForms } from "../disclosure/fillForm.ts";

/** What there is to write for a change in which AI use shows. */
interface SuggestedDisclosure {
  /** What to type, e.g. `AI-used-for: tests, docs`; it may hold a placeholder, or another's example. */
  readonly text: string;
  /** The lines that may be written as they stand, which name nothing that is not in the change. */
  readonly lines: readonly string[];
  /** Whether the change says it all; otherwise its author decides, even where there is one line. */
  readonly certain: boolean;
}

/** The disclosure to type for this change, e.g. `AI-used-for: tests, docs`; undefined if the policy has no trailer. */
export function suggestDisclosure(change: Change, policy: Policy): SuggestedDisclosure | undefined {
  const [spec] = policy.disclosure.trailers;
  if (!spec) return undefined;
  const { key, value, example } = spec;
  if (value.kind === "list") {
    const uses = touchedUses(change, spec, policy);
    const text = `${key}: ${uses.length > 0 ? uses.join(", ") : example}`;
    const lines = [uses.join(", "), ...value.uses].filter(Boolean).map((one) => `${key}: ${one}`);
    return { text, lines: [...new Set(lines)], certain: value.uses.length === 1 };
  }
  const [tool] = change.evidence.flatMap((one) => one.tool ?? []);
  const text = `${key}: ${(tool && nameTool(spec, tool)) ?? example}`;
  const line = describeTools(spec, strongTools(change));
  return {
    text: line === undefined ? text : `${key}: ${line}`,
    lines: line === undefined ? [] : [`${key}: ${line}`],
    certain: line !== undefined,
  };
}

/** The tools that left their own marks; of `Claude` and `Claude Code` only the longer name. */
function strongTools({ evidence }: Change): string[] {
  const names = evidence.flatMap((one) => (gradeOfUse(one) === "strong" && one.tool !== undefined ? [one.tool] : []));
  const distinct = [...new Set(names)];
  return distinct.filter((name) => !distinct.some((other) => other !== name && other.startsWith(`${name} `)));
}

/** The value that says which tools were used; undefined where the grammar asks for what nobody but the author knows. */
function describeTools({ value }: TrailerSpec, tools: readonly string[]): string | undefined {
  if (tools.length === 0) return undefined;
  if (value.kind === "any") return tools.join(", ");
  if (value.kind !== "form") return undefined;
  const [filled, ...others] = new Set(tools.map((tool) => fillForms(value, tool)));
  return others.length > 0 || filled?.includes("<") ? undefined : filled;
}

/** The trailer's value for this tool; undefined where the grammar has no place for a tool's name alone. */
function nameTool({ value }: TrailerSpec, tool: string): string | undefined {
  if (value.kind === "any") return tool;
  return value.kind === "form" ? fillForms(value, tool) : undefined;
}
