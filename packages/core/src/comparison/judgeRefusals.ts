import type { Policy } from "../policy/policy.ts";
import type { PolicyChange } from "./comparePolicies.ts";
import { judgeSample, type JudgedRefusal, type JudgedSample } from "./judgeSample.ts";
import { sampleRefusal, type Refusal, type Sample } from "./sampleRefusal.ts";

/** Of more refusals none is judged: nobody wrote them by hand, and each takes up to a millisecond a glob. */
const mostRefusals = 100;

/**
 * Finds out, for each refusal that comes or goes, whether the other policy refuses the same by whatever rule: a commit
 * with it is judged by both. What they judge differently becomes a change of its own.
 */
export async function judgeRefusals(
  changes: readonly PolicyChange[],
  before: Policy,
  after: Policy,
): Promise<PolicyChange[]> {
  if (changes.filter(({ about }) => about === "refusals").length > mostRefusals) return [...changes];
  const judged = changes.map(async (change) => {
    const [own, other] = change.code === "added" ? [after, before] : [before, after];
    const mayBeJudged = change.about === "refusals" && change.code !== "changed" && change.files === undefined;
    const refusal = mayBeJudged ? await sampleRefusal(change.key, own, other) : undefined;
    return refusal ? splitByOutcome(change, refusal, own, other) : [change];
  });
  return joinReworded((await Promise.all(judged)).flat());
}

async function splitByOutcome(
  change: PolicyChange,
  { rule, parts }: Refusal,
  own: Policy,
  other: Policy,
): Promise<PolicyChange[]> {
  const groups = new Map<string, { names: string[]; found: JudgedSample | undefined }>();
  for (const [name, samples] of parts) {
    const found = await judgeAll(samples, rule, own, other);
    const group = groups.get(JSON.stringify(found ?? null));
    if (group) group.names.push(name);
    else groups.set(JSON.stringify(found ?? null), { names: [name], found });
  }
  return [...groups.values()].map(({ names, found }) => ({
    ...(groups.size === 1 ? change : restrict(change, names)),
    ...(found && { judged: inOrder(found, change) }),
  }));
}

/** What both policies make of all samples; undefined where that is not the same of each. */
async function judgeAll(
  samples: Refusal["parts"][number][1],
  rule: string,
  own: Policy,
  other: Policy,
): Promise<JudgedSample | undefined> {
  let first: JudgedSample | undefined;
  for (const alternatives of samples) {
    const found = await judgeBest(alternatives, rule, own, other);
    first ??= found;
    if (!found || JSON.stringify(found) !== JSON.stringify(first)) return undefined;
  }
  return first;
}

/** Of alternatives, one counts that the other policy takes; undefined if its own takes them all. */
async function judgeBest(
  alternatives: readonly Sample[],
  rule: string,
  own: Policy,
  other: Policy,
): Promise<JudgedSample | undefined> {
  let best: JudgedSample | undefined;
  for (const sample of alternatives) {
    const found = await judgeSample(sample, rule, own, other);
    if (found?.other === "accepted") return found;
    if (!best || best.other === "refused") best = found ?? best;
  }
  return best;
}

function inOrder({ own, other, by }: JudgedSample, { code }: PolicyChange): JudgedRefusal {
  return code === "added" ? { before: other, after: own, by } : { before: own, after: other, by };
}

/** The change for some of the keys or globs that its clause begins with. */
function restrict(change: PolicyChange, names: readonly string[]): PolicyChange {
  const [list = ""] = change.key;
  const some = names.join(", ");
  const told = (text: string) => `${some}${reasonOf(text, change)}`;
  return {
    ...change,
    key: [list, some],
    ...(change.before !== undefined && { before: told(change.before) }),
    ...(change.after !== undefined && { after: told(change.after) }),
  };
}

/** What goes by one clause and comes by another is refused in other words, or nothing happened to it. */
function joinReworded(changes: readonly PolicyChange[]): PolicyChange[] {
  const gone = new Map(
    changes.filter((one) => one.code === "removed" && one.judged).map((one) => [identity(one), one] as const),
  );
  const joined = new Set<PolicyChange>();
  const all = changes.flatMap((change) => {
    const earlier = change.code === "added" && change.judged ? gone.get(identity(change)) : undefined;
    if (earlier?.before === undefined || change.after === undefined) return [change];
    joined.add(earlier);
    if (reasonOf(earlier.before, earlier) === reasonOf(change.after, change)) return [];
    const values = [...earlier.values, ...change.values];
    return [{ ...change, code: "changed" as const, before: earlier.before, values }];
  });
  return all.filter((one) => !joined.has(one));
}

/** The same for the same keys in another order. */
function identity({ key: [list, names = ""] }: PolicyChange): string {
  return JSON.stringify([list, names.toLowerCase().split(", ").toSorted()]);
}

/** A clause without the keys or globs that it begins with. */
function reasonOf(clause: string, { key: [, names = ""] }: PolicyChange): string {
  return clause.slice(names.length);
}
