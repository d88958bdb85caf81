import type { PolicySource } from "../policy/schema.ts";
import type { RuleName } from "../policy/ruleNames.generated.ts";
import type { Example } from "../rules/rule.ts";

/** The policy that a preset's file exports as `preset`; its name is the file's. */
export type Preset = Omit<PolicySource, "name"> & Required<Pick<PolicySource, "title" | "source">>;

/** A commit as somebody would send it to the project. */
interface PresetExample extends Omit<Example, "policy"> {
  readonly message: string;
}

interface RejectedExample extends PresetExample {
  /** The rule that refuses it, and a part of what it says. */
  readonly refusedBy: Readonly<Partial<Record<RuleName, string>>>;
}

/** What a preset's file exports beside the policy, as `examples`: its tests, and a part of its page. Each has a title. */
export interface PresetExamples {
  /** Why the policy refuses hardly anything: it may then have fewer rejected examples, and some only warn. */
  readonly lenient?: string;
  readonly accepted: Readonly<Record<string, PresetExample>>;
  readonly rejected: Readonly<Record<string, RejectedExample>>;
}
