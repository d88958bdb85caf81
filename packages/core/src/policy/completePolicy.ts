import type { UseSpec } from "./changeSchema.ts";
import type { TrailerSource } from "./disclosureSchema.ts";
import type { Policy, ValueGrammar } from "./policy.ts";
import type { PolicySource } from "./schema.ts";

/** Fills in what a policy leaves unsaid: it then asks for nothing. Whatever it extends must be merged in already. */
export function completePolicy(source: PolicySource): Policy {
  const name = source.name ?? "ai-policy";
  const { $schema: _forEditors, extends: _mergedIn, integrity: _checked, ...given } = source;
  return {
    ...given,
    name,
    title: source.title ?? name,
    extended: [],
    effective: source.effective ?? {},
    mode: source.mode ?? (source.warnUntil === undefined ? "enforce" : "warn"),
    repositories: source.repositories ?? [],
    stance: source.stance ?? "allow",
    accepts: source.accepts ?? "generative",
    disclosure: {
      ...source.disclosure,
      level: source.disclosure?.level ?? "none",
      channels: source.disclosure?.channels ?? ["commit-trailer"],
      everyChannel: source.disclosure?.everyChannel ?? false,
      trailers: (source.disclosure?.trailers ?? []).map((spec) => ({ ...spec, value: grammarOf(spec.value) })),
      exempt: source.disclosure?.exempt ?? [],
      negative: source.disclosure?.negative ?? [],
      pullRequest: { ...source.disclosure?.pullRequest, when: source.disclosure?.pullRequest?.when ?? "ai" },
    },
    trailerMeaning: lowerCaseKeys(source.trailerMeaning ?? {}),
    forbidTrailers: source.forbidTrailers ?? [],
    identities: completeIdentities(source.identities),
    signOff: {
      ...source.signOff,
      level: source.signOff?.level ?? "optional",
      matchAuthor: source.signOff?.matchAuthor ?? false,
    },
    adverts: source.adverts ?? "allowed",
    categories: lookup(source.categories),
    uses: lookup(completeUses(source.uses)),
    limits: source.limits ?? [],
    offLimits: source.offLimits ?? [],
    agreement: source.agreement && {
      ...source.agreement,
      trailer: source.agreement.trailer ?? "AI-agreed-by",
      notSelf: source.agreement.notSelf ?? true,
      proof: source.agreement.proof ?? "trailer",
    },
    requires: source.requires ?? [],
    forbidFiles: source.forbidFiles ?? [],
    canaries: source.canaries ?? [],
    deterministicTools: source.deterministicTools ?? [],
    tools: { ...source.tools, name: source.tools?.name ?? "optional" },
    attest: source.attest ?? [],
    guidance: source.guidance ?? [],
    uncovered: source.uncovered ?? [],
    exempt: {
      ...source.exempt,
      authors: source.exempt?.authors ?? [],
      uses: source.exempt?.uses ?? [],
      paths: source.exempt?.paths ?? [],
      roles: source.exempt?.roles ?? [],
      labels: source.exempt?.labels ?? [],
      associations: source.exempt?.associations ?? [],
    },
    byPath: [],
    severity: lookup(source.severity),
  };
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
    Object.entries(uses).map(([name, { limit, ...use }]) => [
      name,
      limit === undefined || limit === null ? use : { ...use, limit },
    ]),
  );
}

function completeIdentities(source: PolicySource["identities"]): Policy["identities"] {
  return {
    author: source?.author ?? "any",
    committer: source?.committer ?? "any",
    coAuthor: source?.coAuthor ?? "any",
    signer: source?.signer ?? "any",
    reviewer: source?.reviewer ?? "any",
    reporter: source?.reporter ?? "any",
    opener: source?.opener ?? "any",
  };
}

/** Has its own keys and no others: a use may be called `constructor`, which every other object knows. */
function lookup<Value>(record: Readonly<Record<string, Value>> = {}): Record<string, Value> {
  return Object.assign(Object.create(null) as Record<string, Value>, record);
}

function lowerCaseKeys<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return lookup(Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value])));
}
