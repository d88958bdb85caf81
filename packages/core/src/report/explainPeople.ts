import { clauses, listing, type Clause } from "../policy/clause.ts";
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
  const signed = {
    required: `Signed-off-by is required${matchAuthors[String(signOff.matchAuthor)] ?? ""}: git commit -s`,
    forbidden: "Signed-off-by is not used",
    optional: undefined,
  };
  const keysOf = (meaning: "human" | "tool") =>
    Object.keys(trailerMeaning).filter((key) => trailerMeaning[key] === meaning);
  const [forPeople, forTools] = [keysOf("human"), keysOf("tool")];
  return [
    ...clauses(["identities"], listing("only people as ", humanRoles(policy))),
    ...clauses(["signOff"], signed[signOff.level]),
    ...clauses(
      ["trailerMeaning"],
      forPeople.length > 0 && `${listed(forPeople)}: expects a person`,
      forTools.length > 0 && `${listed(forTools)}: expects a tool`,
    ),
    ...exempt.roles.flatMap((role) => clauses(["exempt", "roles", role], `exempt: ${spared[role]}`)),
    ...clauses(["exempt", "labels"], listing("not judged: pull requests with the label ", exempt.labels, " or ")),
    ...clauses(["exempt", "associations"], listing("not judged: pull requests opened by ", exempt.associations)),
    ...clauses(["exempt", "authors"], listing("not judged: ", exempt.authors)),
  ];
}
