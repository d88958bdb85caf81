import type { PolicySource } from "@ai-disclosure/core";
import { judgeMessage, loadPolicy, openWorkplace, type Judged, type Workplace } from "@ai-disclosure/repository";

/** One message judged by one policy, for all the rules that ask. */
export interface Judgement {
  readonly judged: Promise<Judged>;
  /** Where commitlint runs. */
  readonly place: () => Promise<Workplace>;
  /** The rules that are on for this message: commitlint calls no others. */
  readonly asked: Set<string>;
  /** What was told once for this message; rules with policies of their own have judgements of their own. */
  readonly told: Set<string>;
  /** What was told once for all messages. */
  readonly toldOfAll: Set<string>;
}

/** Judges a message by a policy; by the repository's own, if there is none. */
export type Judge = (raw: string, value: PolicySource | undefined) => Judgement;

/**
 * Makes what judges a message once for all rules. commitlint calls the rules of a message one after the other before any
 * of them goes on, so remembering one message is enough, even over a range; the place and the policies stay for as long
 * as the rules do, which is a process of commitlint.
 */
export function createJudge(): Judge {
  const toldOfAll = new Set<string>();
  const policies = new Map<string, ReturnType<typeof loadPolicy>>();
  let workplace: Promise<Workplace> | undefined;
  let message:
    | { readonly raw: string; readonly told: Set<string>; readonly byPolicy: Map<string, Judgement> }
    | undefined;

  const place = (): Promise<Workplace> => (workplace ??= openWorkplace(process.cwd(), environmentOfCommit()));

  async function judgeNow(raw: string, value: PolicySource | undefined, key: string): Promise<Judged> {
    const here = await place();
    const policy = policies.get(key) ?? loadPolicy(value, here);
    policies.set(key, policy);
    return judgeMessage(raw, await policy, here);
  }

  return (raw, value) => {
    if (message?.raw !== raw) message = { raw, told: new Set(), byPolicy: new Map() };
    const { told, byPolicy } = message;
    const key = keyOf(value);
    const known = byPolicy.get(key);
    if (known) return known;
    const judged = judgeNow(raw, value, key);
    // Whoever awaits it handles a failure; without this line Node would end the process if nobody has yet.
    judged.catch(() => undefined);
    const judgement = { judged, place, asked: new Set<string>(), told, toldOfAll };
    byPolicy.set(key, judgement);
    return judgement;
  };
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
