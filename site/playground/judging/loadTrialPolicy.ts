import {
  lintPolicy,
  mergeInherited,
  modeOn,
  neutralise,
  PolicyError,
  resolvePolicy,
  type LintProblem,
  type Policy,
} from "@ai-disclosure/core/internal";
import { locateKeys } from "../../../packages/repository/src/policyFile/locateKeys.ts";
import { PolicyFileError } from "../../../packages/repository/src/policyFile/policyFileError.ts";
import type { PolicyChoice } from "../trial.ts";
import type { PolicyRemark } from "./outcome.ts";
import { nameFile, readPolicyText } from "./readPolicyText.ts";

/** A policy to judge by, or why there is none, and what is to be said of one that somebody wrote. */
export interface LoadedPolicy {
  readonly policy?: Policy;
  readonly remarks: readonly PolicyRemark[];
}

/** The last one is kept: a message changes with every key, and its policy rarely. */
let last: { readonly key: string; readonly loaded: Promise<LoadedPolicy> } | undefined;

/** @param today `2026-08-03` */
export function loadTrialPolicy(choice: PolicyChoice, today: string): Promise<LoadedPolicy> {
  const key = JSON.stringify([choice, today]);
  if (last?.key !== key) last = { key, loaded: load(choice, today) };
  return last.loaded;
}

async function load(choice: PolicyChoice, today: string): Promise<LoadedPolicy> {
  const text = "text" in choice ? choice.text : "";
  try {
    if ("preset" in choice)
      return { policy: modeOn(await resolvePolicy({ extends: choice.preset }), today), remarks: [] };
    const own = await readPolicyText(text);
    const policy = modeOn(await resolvePolicy(own), today);
    const inherited = own.extends === undefined ? {} : await mergeInherited({ extends: own.extends });
    const problems = await lintPolicy({ own, inherited, policy, today });
    return { policy, remarks: await placeRemarks(problems.map(describeProblem), text) };
  } catch (error) {
    return { remarks: await placeRemarks(listMistakes(error), text) };
  }
}

/** A remark, and the key that it is about where its place is not known yet. */
interface Unplaced extends PolicyRemark {
  readonly key?: string | undefined;
}

function describeProblem({ key, writtenAt, severity, message, fix, code }: LintProblem): Unplaced {
  return { key: writtenAt, severity, text: `${key}: ${message}`, fix, code };
}

function listMistakes(error: unknown): readonly Unplaced[] {
  const severity = "error";
  if (error instanceof PolicyFileError) {
    const { line, column, message } = error;
    const text = message.slice(message.indexOf(": ") + 2);
    return [{ severity, text, ...(line !== undefined && column !== undefined && { line, column }) }];
  }
  if (!(error instanceof PolicyError)) throw error;
  if (error.mistakes.length > 0) return error.mistakes.map(({ key, text }) => ({ severity, key, text }));
  // `limits[0].max: expected …`, where the error does not tell the key apart; a line without one belongs to that above.
  return error.message.split(/\n(?=[a-z][\w.[\]"]*: )/iu).map((text) => {
    const key = /^([a-z][\w.[\]"]*): /iu.exec(text)?.[1] ?? "extends";
    return { severity, text: text.replaceAll("\n", "; "), key };
  });
}

/** Each remark with its place in the text. A key that the text does not write is one of what it extends. */
async function placeRemarks(remarks: readonly Unplaced[], text: string): Promise<readonly PolicyRemark[]> {
  const isPlaced = remarks.every(({ key }) => key === undefined);
  const find = isPlaced ? () => undefined : await locateKeys(text, nameFile(text));
  return remarks.map(({ key, fix, ...remark }) => ({
    ...remark,
    text: neutralise(remark.text),
    ...(fix !== undefined && { fix: neutralise(fix) }),
    ...(key !== undefined && (find(key) ?? find("extends"))),
  }));
}
