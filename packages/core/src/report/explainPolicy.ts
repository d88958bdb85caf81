import { clauses, type Clause, linesOf, listing } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import { agreementOutcomes } from "../change/findAgreement.ts";
import { agreementToType } from "../limits/offerAgreement.ts";
import { listed } from "../text/listed.ts";
import { rules } from "../rules/rules.generated.ts";
import { disclosureTitle, explainDisclosure } from "./explainDisclosure.ts";
import { explainLimits } from "./explainLimits.ts";
import { explainPeople } from "./explainPeople.ts";
import { explainRefusals } from "./explainRefusals.ts";

/** The parts of a policy's explanation, in their order. */
export const sectionTitles = {
  stance: "Stance",
  disclosure: "Disclosure",
  refusals: "Not accepted",
  people: "People",
  tools: "Tools",
  limits: "Size and paths",
  rules: "Other rules",
  agreement: "A maintainer's agreement",
  attestation: "You attest (no tool can check it)",
  advice: "Advice in the policy's text",
  uncovered: "In the policy's text, but not checked here",
  severity: "Rules with their own severity",
} as const;

/** A part of a policy's explanation, e.g. `Not accepted`. */
export interface Section {
  /** Which part it is, whatever its title. */
  readonly about: keyof typeof sectionTitles;
  readonly title: string;
  readonly lines: readonly string[];
  /** The same lines, each with the key of the policy that it tells of. */
  readonly clauses: readonly Clause[];
}

/** What a policy asks for, in plain words: how to disclose AI use, what it refuses, and what the author attests. */
export function explainPolicy(policy: Policy): Section[] {
  const told: Readonly<Record<Section["about"], readonly Clause[]>> = {
    stance: [...clauses(["stance"], explainStance(policy)), ...explainAccepted(policy)],
    disclosure: explainDisclosure(policy),
    refusals: explainRefusals(policy),
    people: explainPeople(policy),
    tools: explainTools(policy),
    limits: explainLimits(policy),
    rules: explainOtherRules(policy),
    agreement: clauses(["agreement"], ...explainAgreement(policy)),
    attestation: eachOf("attest", policy),
    advice: eachOf("guidance", policy),
    uncovered: eachOf("uncovered", policy),
    severity: clauses(["severity"], ...explainSeverity(policy)),
  };
  const titles = { ...sectionTitles, disclosure: disclosureTitle(policy) };
  return (Object.keys(sectionTitles) as Section["about"][])
    .filter((about) => told[about].length > 0)
    .map((about) => ({ about, title: titles[about], lines: linesOf(told[about]), clauses: told[about] }));
}

function eachOf(key: "attest" | "guidance" | "uncovered", policy: Policy): Clause[] {
  return policy[key].flatMap((text) => clauses([key, text], text));
}

/** What the policy asks by rules that no other part tells of. */
export function explainOtherRules(policy: Policy): Clause[] {
  return rules.flatMap(({ explain }) => explain?.(policy) ?? []);
}

function explainSeverity({ severity }: Policy): string[] {
  const graded = { error: "errors", warn: "warnings", off: "off" } as const;
  return (["error", "warn", "off"] as const).flatMap((level) => {
    const names = Object.keys(severity).filter((name) => severity[name] === level);
    return names.length === 0 ? [] : [`${graded[level]}: ${names.map((name) => `ai/${name}`).join(", ")}`];
  });
}

const stances = {
  forbid: "Contributions made with AI are declined.",
  restrict: "AI may be used in the areas and sizes below.",
  allow: "AI may be used.",
} as const;

export function explainStance({ stance, agreement }: Policy): string {
  if (stance === "forbid" && agreement) return "Contributions made with AI are declined without prior agreement.";
  return stances[stance];
}

/** What a ban leaves alone. */
export function explainAccepted({ exempt }: Policy): Clause[] {
  const { uses } = exempt;
  return clauses(["exempt", "uses"], uses.length > 0 && `Using AI for ${listed(uses, "or")} is accepted.`);
}

function explainAgreement(policy: Policy): string[] {
  const { agreement } = policy;
  if (!agreement) return [];
  const { proof, signers } = agreement;
  const whose = `of ${whoAgrees(agreement)}`;
  const [signed, ...typed] = agreementOutcomes;
  const keys =
    signers === undefined
      ? "This policy names no agreement.signers, so no signature can be verified."
      : `Who may sign: the keys in ${signers}`;
  return proof === "signed"
    ? [
        `a maintainer signs it: ${agreementToType(policy)}, ${whose}`,
        signed,
        keys,
        `${agreement.trailer} in a message lifts nothing.`,
      ]
    : [`type  ${agreementToType(policy)}, ${whose}`, signed, keys, ...typed];
}

/** `one of Jim Roe <jim@example.org>, not of the author` */
export function whoAgrees({ grantedBy, notSelf }: NonNullable<Policy["agreement"]>): string {
  const who =
    typeof grantedBy === "object"
      ? `one of ${grantedBy.join(", ")}`
      : `somebody whom ${grantedBy ?? "MAINTAINERS or CODEOWNERS"} names for every path that needs it`;
  return `${who}${notSelf ? ", not of the author" : ""}`;
}

/** The tools that the policy knows beside the shipped ones, and who is none. */
function explainTools({ tools: { known = [], people = [] } }: Policy): Clause[] {
  const also = known.flatMap(({ name, addresses = [], logins = [], stamps = [], variables = [] }) => {
    const marks = [...addresses, ...logins, ...stamps.map((stamp) => `"${stamp}"`), ...variables];
    const knownBy = marks.length > 0 ? `, known by ${marks.join(", ")}` : "";
    return clauses(["tools", "known", name], `also a tool: ${name}${knownBy}`);
  });
  return [...also, ...clauses(["tools", "people"], listing("not a tool: ", people))];
}
