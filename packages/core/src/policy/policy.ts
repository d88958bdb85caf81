import type { Limit, Requirement, UseSpec } from "./changeSchema.ts";
import type { PullRequestForm, TrailerSource } from "./disclosureSchema.ts";
import type { PolicySource } from "./schema.ts";

type Given<Key extends keyof PolicySource> = NonNullable<PolicySource[Key]>;

/** What stands below a key: some of it always, and the rest as it was given. */
type Filled<Key extends keyof PolicySource, Always> = Readonly<Omit<Given<Key>, keyof Always>> & Always;

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

/**
 * A policy that is ready to judge by: checked, with everything that it extends merged in. A key without a default, such
 * as `weakenedTests`, is absent unless the source has it.
 */
export interface Policy
  extends Completed, Readonly<Omit<PolicySource, keyof Completed | "$schema" | "extends" | "integrity">> {}

/** What `completePolicy` fills in. */
interface Completed {
  readonly name: string;
  /** The project's name in messages, e.g. `QEMU`. */
  readonly title: string;
  /** The packages and presets that it extends, the nearest first; of a package with its hash. */
  readonly extended: readonly Pick<PolicySource, "name" | "source" | "integrity">[];
  readonly effective: Given<"effective">;
  /** Of the day on which it judges: once `warnUntil` is past it is enforced. */
  readonly mode: Given<"mode">;
  /** Addresses of the repositories it is for, as globs. */
  readonly repositories: readonly string[];
  readonly stance: Given<"stance">;
  readonly accepts: Given<"accepts">;
  readonly disclosure: Filled<
    "disclosure",
    {
      readonly level: NonNullable<Given<"disclosure">["level"]>;
      readonly channels: readonly NonNullable<Given<"disclosure">["channels"]>[number][];
      readonly everyChannel: boolean;
      readonly trailers: readonly TrailerSpec[];
      readonly exempt: readonly string[];
      readonly negative: readonly string[];
      readonly pullRequest: PullRequestForm & { readonly when: "always" | "ai" };
    }
  >;
  /** Keys in lower case. */
  readonly trailerMeaning: Given<"trailerMeaning">;
  readonly forbidTrailers: Given<"forbidTrailers">;
  readonly identities: Readonly<Record<keyof Given<"identities">, "human" | "any">>;
  readonly signOff: Filled<
    "signOff",
    { readonly level: NonNullable<Given<"signOff">["level"]>; readonly matchAuthor: boolean | "warn" }
  >;
  readonly adverts: Given<"adverts">;
  readonly categories: Given<"categories">;
  readonly uses: Readonly<Record<string, UseSpec>>;
  readonly limits: readonly Limit[];
  readonly offLimits: Given<"offLimits">;
  readonly agreement:
    | Filled<"agreement", { readonly trailer: string; readonly notSelf: boolean; readonly proof: "signed" | "trailer" }>
    | undefined;
  readonly requires: readonly Requirement[];
  readonly forbidFiles: Given<"forbidFiles">;
  readonly canaries: Given<"canaries">;
  readonly deterministicTools: readonly string[];
  readonly tools: Filled<"tools", { readonly name: NonNullable<Given<"tools">["name"]> }>;
  readonly attest: readonly string[];
  readonly guidance: readonly string[];
  readonly uncovered: readonly string[];
  readonly exempt: Filled<
    "exempt",
    {
      readonly authors: readonly string[];
      readonly uses: readonly string[];
      readonly paths: readonly string[];
      readonly roles: readonly NonNullable<Given<"exempt">["roles"]>[number][];
      readonly labels: readonly string[];
      readonly associations: readonly NonNullable<Given<"exempt">["associations"]>[number][];
    }
  >;
  readonly byPath: readonly PathPolicy[];
  readonly severity: Given<"severity">;
}
