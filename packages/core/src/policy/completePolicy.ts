import type { UseSpec } from "./changeSchema.ts";
import type { TrailerSource } from "./disclosureSchema.ts";
import { unsaid, type Filled, type Policy, type ValueGrammar } from "./policy.ts";
import type { PolicySource } from "./schema.ts";

const anybody = {
  author: "any",
  committer: "any",
  coAuthor: "any",
  signer: "any",
  reviewer: "any",
  reporter: "any",
  opener: "any",
} as const;
const undisclosed = {
  level: "none",
  channels: ["commit-trailer"],
  everyChannel: false,
  exempt: [],
  negative: [],
} as const;
const nobody = { authors: [], uses: [], paths: [], roles: [], labels: [], associations: [] } as const;

/** Fills in what a policy leaves unsaid. Whatever it extends must be merged in already. */
export function completePolicy(source: PolicySource): Policy {
  const name = source.name ?? "ai-policy";
  const { $schema: _forEditors, extends: _mergedIn, integrity: _checked, ...given } = source;
  const { disclosure = {}, agreement } = given;
  return {
    ...fill(given, unsaid),
    name,
    title: source.title ?? name,
    extended: [],
    mode: source.mode ?? (source.warnUntil === undefined ? "enforce" : "warn"),
    disclosure: {
      ...fill(disclosure, undisclosed),
      trailers: (disclosure.trailers ?? []).map((spec) => ({ ...spec, value: grammarOf(spec.value) })),
      pullRequest: { ...disclosure.pullRequest, when: disclosure.pullRequest?.when ?? "ai" },
    },
    trailerMeaning: lowerCaseKeys(source.trailerMeaning ?? {}),
    identities: fill(source.identities, anybody),
    signOff: fill(source.signOff, { level: "optional", matchAuthor: false } as const),
    categories: lookup(source.categories),
    uses: lookup(completeUses(source.uses)),
    agreement: agreement && fill(agreement, { trailer: "AI-agreed-by", notSelf: true, proof: "trailer" } as const),
    tools: fill(source.tools, { name: "optional" } as const),
    exempt: fill(source.exempt, nobody),
    byPath: [],
    severity: lookup(source.severity),
  };
}

/** The defaults, and over them what is given; `undefined` is not. */
function fill<Given extends object, Key extends keyof Given>(
  given: Given | undefined,
  defaults: { readonly [Each in Key]: Readonly<NonNullable<Given[Each]>> },
): Filled<Given, Key> {
  const said = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(said) } as Filled<Given, Key>;
}

function grammarOf(value: TrailerSource["value"]): ValueGrammar {
  if (typeof value === "string") return { kind: value };
  if ("form" in value) {
    const except = (value.except ?? []).map((word) => word.toLowerCase());
    return { kind: "form", forms: [value.form].flat(), except };
  }
  return { kind: "list", uses: value.list, notes: value.notes ?? false, freeText: value.freeText ?? "error" };
}

/** Where a policy removes a limit of the one that it extends, there is none. */
function completeUses(uses: PolicySource["uses"] = {}): Record<string, UseSpec> {
  return Object.fromEntries(
    Object.entries(uses).map(([name, { covers = [], limit, ...use }]) => [
      name,
      { covers, ...use, ...(limit !== undefined && limit !== null && { limit }) },
    ]),
  );
}

/** Has its own keys and no others: a use may be called `constructor`, which every other object knows. */
function lookup<Value>(record: Readonly<Record<string, Value>> = {}): Record<string, Value> {
  return Object.assign(Object.create(null) as Record<string, Value>, record);
}

function lowerCaseKeys<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return lookup(Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value])));
}
