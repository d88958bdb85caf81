import {
  countCommits,
  categorise,
  createChange,
  evaluate,
  parseMessage,
  resolvePolicy,
  sizesByCategory,
  type AuditedCommit,
  type AuditSummary,
  type Person,
  type Policy,
} from "@ai-disclosure/core/internal";
import { createRandom, type Random } from "./createRandom.ts";
import { sampleMessage } from "./sampleMessage.ts";

const people: readonly Person[] = [
  ["Jane Doe", "jane@example.org"],
  ["Jim Roe", "jim@example.org"],
  ["Ada Example", "ada@example.com"],
  ["Joé Müller", "joe.mueller@example.net"],
  ["Claude Dupont", "claude.dupont@example.fr"],
  ["Søren Ødegård", "soren@example.dk"],
  ["Zoë Łukasik", "zoe@example.pl"],
  ["Priya Natarajan", "priya@example.in"],
].map(([name = "", email = ""]) => ({ name, email }));

/** A policy like QEMU's, with a core that is closed to AI. */
export async function samplePolicy(): Promise<Policy> {
  return resolvePolicy({ extends: "qemu", categories: { core: ["accel/**", "softmmu/**"] } });
}

const begin = Date.UTC(2023, 8, 4) / 1000;
const end = Date.UTC(2026, 8, 18) / 1000;
const inForce = Date.UTC(2025, 1, 3) / 1000;

/**
 * Three years of a project whose people begin to use AI, newest first. Messages and files are made up; what is said of
 * them is the real judgement of core, by the policy from its first day on.
 */
export async function sampleHistory(count: number, seed = 1): Promise<AuditedCommit[]> {
  const random = createRandom(seed);
  const policy = await samplePolicy();
  const commits: AuditedCommit[] = [];
  for (let index = 0; index < count; index += 1) {
    const part = index / count;
    const seconds = Math.floor(begin + (end - begin) * Math.min(1, part + random.next() / 90));
    commits.push(await judge(random, policy, seconds, part));
  }
  return commits.toSorted((one, other) => (one.date < other.date ? 1 : -1));
}

async function judge(random: Random, policy: Policy, seconds: number, part: number): Promise<AuditedCommit> {
  const author = people[Math.floor(people.length * random.next() ** 1.6)] ?? { name: "", email: "" };
  const sample = sampleMessage(random, author, part, seconds >= inForce);
  const message = parseMessage(sample.text);
  const change = createChange({ message, author, committer: author }, policy);
  const files = await categorise(sample.files, policy);
  const judged = seconds >= inForce;
  const verdict = judged ? evaluate({ ...change, files }, policy) : { findings: [], waived: [], unchecked: [] };
  return {
    hash: random.hash(),
    parents: [random.hash()],
    subject: message.subject,
    author,
    committer: author,
    date: new Date(seconds * 1000).toISOString(),
    kind: "ordinary",
    policy: judged
      ? { name: policy.name, title: policy.title, ...(policy.source && { url: policy.source.url }) }
      : null,
    trailers: message.trailers,
    disclosures: change.disclosures.map(({ typedKey, value, uses, line, origin, negative }) => ({
      key: typedKey,
      value,
      uses,
      line,
      origin,
      negative,
    })),
    evidence: change.evidence,
    ...(change.evidence.length > 0 && { sizes: sizesByCategory(files) }),
    ...verdict,
  };
}

/** The numbers of these commits, as an audit counts them. */
export function summaryOf(commits: readonly AuditedCommit[]): AuditSummary {
  const counted = countCommits();
  for (const commit of commits) counted.add(commit);
  return counted.summary();
}
