import { clauses, type Clause } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import { onlyWarned } from "./onlyWarned.ts";

const canaryPlaces = { "commit-message": "commit message", "pr-body": "pull request's description" } as const;

/** What the policy does not take, whoever sends it. */
export function explainRefusals(policy: Policy): Clause[] {
  const { title, tools } = policy;
  const named = {
    required: "a disclosure that names no tool",
    forbidden: "a disclosure that names the tool",
    optional: undefined,
  };
  return [
    ...policy.forbidTrailers.flatMap(({ keys, when, reason, fix }) =>
      clauses(
        ["forbidTrailers", keys.join(", ")],
        `${keys.join(", ")}${when === "names-tool" ? " naming a tool" : ""}: ${title} ${reason}; ${fix === "strip" ? "delete the line" : "write the disclosure instead"}${onlyWarned("trailer-forbidden", policy)}`,
      ),
    ),
    ...clauses(
      ["adverts"],
      policy.adverts === "forbidden" &&
        `generated-with footers and links to agent sessions${onlyWarned("no-advert", policy)}`,
    ),
    ...policy.forbidFiles.flatMap(({ globs, when, reason }) => {
      const files = globs.join(", ");
      return clauses(["forbidFiles", files], `${files}${when === "ai" ? " made with AI" : ""}: ${title} ${reason}`);
    }),
    ...policy.canaries.flatMap(({ text, in: places }) => {
      const where = places.map((place) => canaryPlaces[place]).join(" or ");
      return clauses(["canaries", text], `"${text}" in the ${where}: a trap for agents`);
    }),
    ...clauses(["tools", "allow"], tools.allow && `tools other than ${tools.allow.join(", ")}`),
    ...clauses(["tools", "name"], named[tools.name]),
  ];
}
