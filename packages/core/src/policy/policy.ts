import type { UseSpec } from "./changeSchema.ts";
import type { PullRequestForm, TrailerSource } from "./disclosureSchema.ts";
import type { PolicySource } from "./schema.ts";

type Given<Key extends keyof PolicySource> = NonNullable<PolicySource[Key]>;

/** As given, with some keys that are always there. */
export type Filled<Given, Key extends keyof Given> = Readonly<Omit<Given, Key>> & {
  readonly [Each in Key]-?: Readonly<NonNullable<Given[Each]>>;
};

/** What the value of a disclosure's trailer may be. */
export type ValueGrammar =
  /** Any text that is not empty. */
  | { readonly kind: "any" }
  /** A name with an address. */
  | { readonly kind: "person" }
  | UseList
  | FormValue;

/** What has one of these forms: `<word>`, `<word…>`, `<one|another>`, `[optional]` and literal text. */
export interface FormValue {
  readonly kind: "form";
  readonly forms: readonly string[];
  /** Words that need not be named, in lower case. */
  readonly except: readonly string[];
}

/** One or more uses with commas between, each with a note in parentheses where notes are taken. */
export interface UseList {
  readonly kind: "list";
  readonly uses: readonly string[];
  readonly notes: boolean;
  /** How text outside the vocabulary is judged. */
  readonly freeText: "error" | "warn";
}

/** A trailer by which authors disclose that AI was used. */
export interface TrailerSpec extends Omit<TrailerSource, "value"> {
  readonly value: ValueGrammar;
}

/** A policy for some of the files, judged beside the one that names it. */
export interface PathPolicy {
  readonly globs: readonly string[];
  /** A preset's name, or a file's path from where the main policy was looked for. */
  readonly named: string;
  readonly policy: Policy;
}

/** What holds for a key that a policy leaves out: it then asks for nothing. */
export const unsaid = {
  effective: {},
  repositories: [],
  stance: "allow",
  accepts: "generative",
  forbidTrailers: [],
  adverts: "allowed",
  limits: [],
  offLimits: [],
  requires: [],
  forbidFiles: [],
  canaries: [],
  deterministicTools: [],
  attest: [],
  guidance: [],
  uncovered: [],
} as const;

/**
 * A policy that is ready to judge by: checked, with everything that it extends merged in. A key without a default, such
 * as `weakenedTests`, is absent unless the source has it.
 */
export interface Policy extends Completed, Omit<Filled<PolicySource, FilledKey>, keyof Completed | SourceKey> {}

type FilledKey = keyof typeof unsaid | "categories" | "severity";
type SourceKey = "$schema" | "extends" | "integrity";

/** What `completePolicy` makes of the other keys. */
interface Completed {
  readonly name: string;
  /** The project's name in messages, e.g. `QEMU`. */
  readonly title: string;
  /** The packages and presets that it extends, the nearest first; of a package with its hash. */
  readonly extended: readonly Pick<PolicySource, "name" | "source" | "integrity">[];
  /** Of the day on which it judges: once `warnUntil` is past it is enforced. */
  readonly mode: Given<"mode">;
  readonly disclosure: Filled<
    Omit<Given<"disclosure">, "trailers" | "pullRequest">,
    "level" | "channels" | "everyChannel" | "exempt" | "negative"
  > & { readonly trailers: readonly TrailerSpec[]; readonly pullRequest: Filled<PullRequestForm, "when"> };
  /** Keys in lower case. */
  readonly trailerMeaning: Given<"trailerMeaning">;
  readonly identities: Filled<Given<"identities">, keyof Given<"identities">>;
  readonly signOff: Filled<Given<"signOff">, "level" | "matchAuthor">;
  readonly uses: Readonly<Record<string, UseSpec>>;
  readonly agreement: Filled<Given<"agreement">, "trailer" | "notSelf" | "proof"> | undefined;
  readonly tools: Filled<Given<"tools">, "name">;
  readonly exempt: Filled<Given<"exempt">, keyof Given<"exempt">>;
  readonly byPath: readonly PathPolicy[];
}

/** Whether some place in a commit counts as disclosure. */
export function disclosesInCommits({ disclosure: { channels } }: Policy): boolean {
  return channels.some((channel) => channel.startsWith("commit-"));
}

/** Whether a pull request is read for a disclosure. */
export function disclosesInPullRequest({ disclosure: { level, channels }, severity }: Policy): boolean {
  return (
    level !== "none" && severity["pr-disclosure"] !== "off" && channels.some((channel) => channel.startsWith("pr-"))
  );
}
