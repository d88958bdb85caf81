import { clauses, type Clause } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";

/** The tools that the policy knows beside the shipped ones, and who is none. */
export function explainTools({ tools: { known = [], people = [] } }: Policy): Clause[] {
  const also = known.flatMap(({ name, addresses = [], logins = [], stamps = [], variables = [] }) => {
    const marks = [...addresses, ...logins, ...stamps.map((stamp) => `"${stamp}"`), ...variables];
    const knownBy = marks.length > 0 ? `, known by ${marks.join(", ")}` : "";
    return clauses(["tools", "known", name], `also a tool: ${name}${knownBy}`);
  });
  return [...also, ...clauses(["tools", "people"], people.length > 0 && `not a tool: ${people.join(", ")}`)];
}
