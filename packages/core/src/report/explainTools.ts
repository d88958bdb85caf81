import { clauses, type Clause } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";

/** The tools that the policy knows beside the shipped ones, and who is none. */
export function explainTools({ tools: { known = [], people = [] } }: Policy): Clause[] {
  const lines = known.flatMap(({ name, addresses = [], logins = [], stamps = [], variables = [] }) => {
    const marks = [...addresses, ...logins, ...stamps.map((stamp) => `"${stamp}"`), ...variables];
    const knownBy = marks.length > 0 ? `, known by ${marks.join(", ")}` : "";
    return clauses(["tools", "known", name], `also a tool: ${name}${knownBy}`);
  });
  if (people.length > 0) lines.push(...clauses(["tools", "people"], `not a tool: ${people.join(", ")}`));
  return lines;
}
