import type { Policy } from "../policy/policy.ts";

/** The tools that the policy knows beside the shipped ones, and who is none. */
export function explainTools({ tools: { known = [], people = [] } }: Policy): string[] {
  const lines = known.map(({ name, addresses = [], logins = [], stamps = [], variables = [] }) => {
    const marks = [...addresses, ...logins, ...stamps.map((stamp) => `"${stamp}"`), ...variables];
    return `also a tool: ${name}${marks.length > 0 ? `, known by ${marks.join(", ")}` : ""}`;
  });
  if (people.length > 0) lines.push(`not a tool: ${people.join(", ")}`);
  return lines;
}
