import { clauses, type Clause } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import { onlyWarned } from "./onlyWarned.ts";

const canaryPlaces = { "commit-message": "commit message", "pr-body": "pull request's description" } as const;

/** What the policy does not take, whoever sends it. */
export function explainRefusals(policy: Policy): Clause[] {
  const lines = policy.forbidTrailers.flatMap(({ keys, when, reason, fix }) =>
    clauses(
      ["forbidTrailers", keys.join(", ")],
      `${keys.join(", ")}${when === "names-tool" ? " naming a tool" : ""}: ${policy.title} ${reason}; ${fix === "strip" ? "delete the line" : "write the disclosure instead"}${onlyWarned("trailer-forbidden", policy)}`,
    ),
  );
  if (policy.adverts === "forbidden")
    lines.push(
      ...clauses(["adverts"], `generated-with footers and links to agent sessions${onlyWarned("no-advert", policy)}`),
    );
  for (const { globs, when, reason } of policy.forbidFiles)
    lines.push(
      ...clauses(
        ["forbidFiles", globs.join(", ")],
        `${globs.join(", ")}${when === "ai" ? " made with AI" : ""}: ${policy.title} ${reason}`,
      ),
    );
  for (const { text, in: places } of policy.canaries)
    lines.push(
      ...clauses(
        ["canaries", text],
        `"${text}" in the ${places.map((place) => canaryPlaces[place]).join(" or ")}: a trap for agents`,
      ),
    );
  if (policy.tools.allow)
    lines.push(...clauses(["tools", "allow"], `tools other than ${policy.tools.allow.join(", ")}`));
  if (policy.tools.name !== "optional")
    lines.push(
      ...clauses(
        ["tools", "name"],
        policy.tools.name === "required" ? "a disclosure that names no tool" : "a disclosure that names the tool",
      ),
    );
  return lines;
}
