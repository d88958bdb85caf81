import { agreementOutcomes } from "../change/findAgreement.ts";
import type { Policy } from "../policy/policy.ts";
import { rules } from "../rules/rules.generated.ts";
import { disclosureTitle, explainDisclosure } from "./explainDisclosure.ts";
import { explainLimits } from "./explainLimits.ts";
import { explainPeople } from "./explainPeople.ts";
import { explainRefusals } from "./explainRefusals.ts";
import { explainTools } from "./explainTools.ts";

/** A part of a policy's explanation, e.g. `Not accepted`. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a policy asks for, in plain words: how to disclose AI use, what it refuses, and what the author attests. */
export function explainPolicy(policy: Policy): Section[] {
  const sections: Section[] = [
    { title: "Stance", lines: [explainStance(policy)] },
    { title: disclosureTitle(policy), lines: explainDisclosure(policy) },
    { title: "Not accepted", lines: explainRefusals(policy) },
    { title: "People", lines: explainPeople(policy) },
    { title: "Tools", lines: explainTools(policy) },
    { title: "Size and paths", lines: explainLimits(policy) },
    { title: "Other rules", lines: rules.flatMap(({ explain }) => explain?.(policy) ?? []) },
    { title: "A maintainer's agreement", lines: explainAgreement(policy) },
    { title: "You attest (no tool can check it)", lines: policy.attest },
    { title: "The text's advice", lines: policy.guidance },
    { title: "In the text, but not covered here", lines: policy.uncovered },
    { title: "Rules with a severity of their own", lines: explainSeverity(policy) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
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

function explainStance({ stance, agreement }: Policy): string {
  if (stance === "forbid" && agreement) return "Contributions made with AI are declined without prior agreement.";
  return stances[stance];
}

function explainAgreement({ agreement }: Policy): string[] {
  if (!agreement) return [];
  const { grantedBy, notSelf, proof } = agreement;
  const who =
    typeof grantedBy === "object"
      ? `one of ${grantedBy.join(", ")}`
      : `somebody whom ${grantedBy ?? "MAINTAINERS or CODEOWNERS"} names for every path that needs it`;
  const whose = `of ${who}${notSelf ? ", not of the author" : ""}`;
  const [signed, ...typed] = agreementOutcomes;
  return proof === "signed"
    ? [
        `a maintainer signs it: ai-disclosure agree COMMIT, ${whose}`,
        signed,
        `${agreement.trailer} in a message lifts nothing.`,
      ]
    : [`type  ${agreement.trailer}: Name <address>, ${whose}`, signed, ...typed];
}
