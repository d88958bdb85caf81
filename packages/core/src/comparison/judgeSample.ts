import { createChange } from "../change/createChange.ts";
import { categorise } from "../files/categorise.ts";
import { isError, type Finding } from "../finding/finding.ts";
import { sameKey } from "../message/message.ts";
import { parseMessage } from "../message/parseMessage.ts";
import { disclosesInCommits, type Policy } from "../policy/policy.ts";
import { evaluate } from "../verdict/evaluate.ts";
import type { Sample } from "./sampleRefusal.ts";

export type Outcome = "accepted" | "warned" | "refused";

/** How both policies take what a clause of one of them refuses. */
export interface JudgedRefusal {
  readonly before: Outcome;
  readonly after: Outcome;
  /** The rules by which the policy without the clause refuses it, or warns of it, as well. */
  readonly by: readonly string[];
}

/** How two policies take a sample. */
export interface JudgedSample {
  readonly own: Outcome;
  readonly other: Outcome;
  /** The rules by which the other one does not accept it. */
  readonly by: readonly string[];
}

/**
 * Judges a sample by the policy that refuses it and by another one.
 * @param rule by which it is refused; undefined is the answer if it is not
 */
export async function judgeSample(
  sample: Sample,
  rule: string,
  own: Policy,
  other: Policy,
): Promise<JudgedSample | undefined> {
  const refused = (await findingsOf(sample, own)).filter((finding) => finding.rule === rule);
  if (refused.length === 0) return undefined;
  const found = await findingsOf(sample, other);
  const outcome = outcomeOf(found);
  const by = new Set(found.filter((one) => outcomeOf([one]) === outcome).map((one) => one.rule));
  return { own: outcomeOf(refused), other: outcome, by: [...by] };
}

function outcomeOf(findings: readonly Finding[]): Outcome {
  return findings.some(isError) ? "refused" : findings.length > 0 ? "warned" : "accepted";
}

/** What is asked of whoever used AI, however it is marked. */
const besideMarks: ReadonlySet<string> = new Set(["disclosure-required", "requirement"]);
/** What keeps a file out. */
const ofFiles: ReadonlySet<string> = new Set(["forbidden-files", "off-limits"]);

/** What a policy finds in a commit because of the sample. */
async function findingsOf(sample: Sample, policy: Policy): Promise<readonly Finding[]> {
  const found = await judge(sample, policy);
  if (sample.file) return found.filter(({ rule }) => ofFiles.has(rule));
  const plain = new Set((await judge({ ...sample, lines: [] }, policy)).map(({ rule }) => rule));
  return found.filter(({ rule }) => !plain.has(rule) && !besideMarks.has(rule));
}

const author = { name: "Jane Doe", email: "jane@example.org" };

/** Judges a commit with the sample that is otherwise as the policy asks. */
async function judge({ trailer, lines, file }: Sample, policy: Policy): Promise<readonly Finding[]> {
  const { disclosure, signOff, stance } = policy;
  const discloses = stance !== "forbid" && disclosure.level !== "none" && disclosesInCommits(policy);
  const isItself = disclosure.trailers.some(({ key }) => trailer !== undefined && sameKey(key, trailer));
  const [spec] = discloses && !isItself ? disclosure.trailers : [];
  const trailers = [
    ...(trailer === undefined ? [] : lines),
    ...(spec ? [`${spec.key}: ${spec.example}`] : []),
    ...(signOff.level === "required" ? [`Signed-off-by: ${author.name} <${author.email}>`] : []),
  ];
  const body = trailer === undefined ? lines : [];
  const message = parseMessage(["an example", body.join("\n"), trailers.join("\n")].filter(Boolean).join("\n\n"));
  const change = createChange({ message, author, committer: author }, policy);
  return evaluate(file ? { ...change, files: await categorise([file], policy) } : change, policy).findings;
}
