import type { Change } from "../change/change.ts";
import type { Policy } from "../policy/policy.ts";

/** The disclosure to type for this change, e.g. `AI-used-for: tests, docs`; undefined if the policy has no trailer. */
export function suggestDisclosure(change: Change, policy: Policy): string | undefined {
  const [spec] = policy.disclosure.trailers;
  if (!spec) return undefined;
  if (typeof spec.value === "object" && "list" in spec.value) {
    const touched = new Set(change.files?.map(({ category }) => category));
    const uses = spec.value.list.filter((use) => policy.uses[use]?.covers.some((category) => touched.has(category)));
    return `${spec.key}: ${uses.length > 0 ? uses.join(", ") : spec.example}`;
  }
  const tool = spec.value === "any" ? change.evidence.find((evidence) => evidence.tool !== undefined)?.tool : undefined;
  return `${spec.key}: ${tool ?? spec.example}`;
}
