import type { Change } from "./change.ts";
import type { Policy, TrailerSpec } from "../policy/policy.ts";
import { fillForms } from "../disclosure/fillForm.ts";

/** The disclosure to type for this change, e.g. `AI-used-for: tests, docs`; undefined if the policy has no trailer. */
export function suggestDisclosure(change: Change, policy: Policy): string | undefined {
  const [spec] = policy.disclosure.trailers;
  if (!spec) return undefined;
  if (spec.value.kind === "list") {
    const touched = new Set(change.files?.flatMap(({ categories }) => categories));
    const uses = spec.value.uses.filter((use) => policy.uses[use]?.covers.some((category) => touched.has(category)));
    return `${spec.key}: ${uses.length > 0 ? uses.join(", ") : spec.example}`;
  }
  const tool = change.evidence.find((evidence) => evidence.tool !== undefined)?.tool;
  return `${spec.key}: ${(tool && nameTool(spec, tool)) ?? spec.example}`;
}

/** The trailer's value for this tool; undefined where the grammar has no place for a tool's name alone. */
function nameTool({ value }: TrailerSpec, tool: string): string | undefined {
  if (value.kind === "any") return tool;
  return value.kind === "form" ? fillForms(value, tool) : undefined;
}
