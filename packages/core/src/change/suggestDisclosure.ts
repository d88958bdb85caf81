import type { Change } from "./change.ts";
import type { TrailerSpec } from "../policy/disclosureSchema.ts";
import type { Policy } from "../policy/policy.ts";
import { fillForm } from "../disclosure/fillForm.ts";

/** The disclosure to type for this change, e.g. `AI-used-for: tests, docs`; undefined if the policy has no trailer. */
export function suggestDisclosure(change: Change, policy: Policy): string | undefined {
  const [spec] = policy.disclosure.trailers;
  if (!spec) return undefined;
  if (typeof spec.value === "object" && "list" in spec.value) {
    const touched = new Set(change.files?.map(({ category }) => category));
    const uses = spec.value.list.filter((use) => policy.uses[use]?.covers.some((category) => touched.has(category)));
    return `${spec.key}: ${uses.length > 0 ? uses.join(", ") : spec.example}`;
  }
  const tool = change.evidence.find((evidence) => evidence.tool !== undefined)?.tool;
  return `${spec.key}: ${(tool && nameTool(spec, tool)) ?? spec.example}`;
}

/** The trailer's value for this tool; undefined where the grammar has no place for a tool's name alone. */
function nameTool({ value }: TrailerSpec, tool: string): string | undefined {
  if (value === "any") return tool;
  return typeof value === "object" && "form" in value ? fillForm(value.form, tool) : undefined;
}
