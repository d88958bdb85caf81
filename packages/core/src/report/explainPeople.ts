import { clauses, type Clause } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import { listed } from "../text/listed.ts";

const roleNames = {
  author: "author",
  committer: "committer",
  coAuthor: "co-author",
  signer: "signer",
  reviewer: "reviewer",
  reporter: "reporter",
  opener: "opener of the pull request",
} as const;

const matchAuthors: Readonly<Record<string, string>> = {
  true: ", with the author's address",
  warn: ", normally with the author's address",
};

const spared: Readonly<Record<Policy["exempt"]["roles"][number], string>> = {
  bot: "bots known not to be AI (Dependabot, Renovate and others), except for marks of AI",
  maintainer: "maintainers who open the pull request; for commits without one, the people in exempt.authors",
};

/** The roles that only people have, e.g. `author`. */
export function humanRoles({ identities }: Policy): string[] {
  return Object.entries(roleNames)
    .filter(([role]) => identities[role as keyof typeof roleNames] === "human")
    .map(([, name]) => name);
}

export function explainPeople(policy: Policy): Clause[] {
  const { signOff, exempt, trailerMeaning } = policy;
  const human = humanRoles(policy);
  const lines = human.length > 0 ? clauses(["identities"], `only people as ${human.join(", ")}`) : [];
  if (signOff.level === "required")
    lines.push(
      ...clauses(
        ["signOff"],
        `Signed-off-by is required${matchAuthors[String(signOff.matchAuthor)] ?? ""}: git commit -s`,
      ),
    );
  if (signOff.level === "forbidden") lines.push(...clauses(["signOff"], "Signed-off-by is not used"));
  for (const meaning of ["human", "tool"] as const) {
    const keys = Object.keys(trailerMeaning).filter((key) => trailerMeaning[key] === meaning);
    if (keys.length > 0)
      lines.push(
        ...clauses(["trailerMeaning"], `${listed(keys)}: expects a ${meaning === "human" ? "person" : "tool"}`),
      );
  }
  lines.push(...exempt.roles.flatMap((role) => clauses(["exempt", "roles", role], `exempt: ${spared[role]}`)));
  if (exempt.labels.length > 0)
    lines.push(
      ...clauses(["exempt", "labels"], `not judged: pull requests with the label ${exempt.labels.join(" or ")}`),
    );
  if (exempt.associations.length > 0)
    lines.push(
      ...clauses(["exempt", "associations"], `not judged: pull requests opened by ${exempt.associations.join(", ")}`),
    );
  if (exempt.authors.length > 0)
    lines.push(...clauses(["exempt", "authors"], `not judged: ${exempt.authors.join(", ")}`));
  return lines;
}
