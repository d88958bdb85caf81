import type { PolicySource } from "@ai-disclosure/core";
import { judgeMessage, loadPolicy, openWorkplace, type Judged, type Workplace } from "@ai-disclosure/repository";

/** One message judged by one policy, for all the rules that ask. */
export interface Judgement {
  readonly judged: Promise<Judged>;
  /** The rules that are on for this message: commitlint calls no others. */
  readonly asked: Set<string>;
  /** What was told once for this message; rules with policies of their own have judgements of their own. */
  readonly told: Set<string>;
}

let workplace: Promise<Workplace> | undefined;

const policies = new Map<string, ReturnType<typeof loadPolicy>>();
let lastRaw: string | undefined;
let told = new Set<string>();
const judgements = new Map<string, Judgement>();

/**
 * Judges a message once for all rules. commitlint calls the rules of a message one after the other before any of them
 * goes on, so remembering one message is enough, even over a range; the place and the policies stay for the process.
 */
export function judge(raw: string, value: PolicySource | undefined): Judgement {
  if (raw !== lastRaw) {
    judgements.clear();
    told = new Set();
  }
  lastRaw = raw;
  const key = keyOf(value);
  const known = judgements.get(key);
  if (known) return known;
  const judgement = { judged: judgeNow(raw, value, key), asked: new Set<string>(), told };
  // Whoever awaits it handles a failure; without this line Node would end the process if nobody has yet.
  judgement.judged.catch(() => undefined);
  judgements.set(key, judgement);
  return judgement;
}

/** Where commitlint runs; asked once a process. */
export function placeOfCommit(): Promise<Workplace> {
  workplace ??= openWorkplace(process.cwd(), environmentOfCommit());
  return workplace;
}

async function judgeNow(raw: string, value: PolicySource | undefined, key: string): Promise<Judged> {
  const place = await placeOfCommit();
  let policy = policies.get(key);
  if (!policy) {
    policy = loadPolicy(value, place);
    policies.set(key, policy);
  }
  return judgeMessage(raw, await policy, place);
}

/** Equal policies share a judgement. What no JSON can hold is no policy, and parsePolicy will say so. */
function keyOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return String(value);
  }
}

/** Options by which commitlint reads commits of the past, even when a hook such as post-rewrite runs it. */
const rangeOptions = /^(?:--(?:from|to|last|from-?last-?tag)(?:=|$)|-[cqsV]*[ftl])/iu;

/** The index and the author in a hook's environment are those of the commit in progress, not of a range's commits. */
function environmentOfCommit(): NodeJS.ProcessEnv {
  if (!process.argv.some((argument) => rangeOptions.test(argument))) return process.env;
  const { GIT_INDEX_FILE: _index, ...environment } = process.env;
  return environment;
}
