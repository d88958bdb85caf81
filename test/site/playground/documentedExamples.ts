import type { Example } from "../../support/completeExamples.ts";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { documentedRules } from "../../support/documentedRules.ts";
import { judgeExample } from "../../support/judgeExample.ts";

/** Every example of every policy and of every rule, each with what it is an example of. */
export const documentedExamples: readonly { readonly of: string; readonly example: Example }[] = [
  ...documentedPresets.map(({ name, examples }) => ({ name, all: [...examples.accepted, ...examples.rejected] })),
  ...documentedRules.map(({ name, examples }) => ({ name, all: [...examples.pass, ...examples.fail] })),
].flatMap(({ name, all }) => all.map((example) => ({ of: name, example })));

/** The part of a judgement that two ways of judging have to agree on, as JSON has it. */
export interface ComparedVerdict {
  readonly findings: unknown;
  readonly waived: unknown;
}

/** What core says of it. */
export async function verdictOf(example: Example): Promise<ComparedVerdict> {
  const { findings, waived } = await judgeExample(example);
  return JSON.parse(JSON.stringify({ findings, waived })) as ComparedVerdict;
}

/** What the playground says in its JSON; it says nothing where there is nothing to judge. */
export function verdictIn(json: string): ComparedVerdict {
  if (json === "") return { findings: [], waived: [] };
  const { findings, waived } = JSON.parse(json) as ComparedVerdict;
  return { findings, waived };
}
