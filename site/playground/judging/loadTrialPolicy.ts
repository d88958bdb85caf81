import {
  checkPolicy,
  lintPolicy,
  mergeInherited,
  modeOn,
  neutralise,
  PolicyError,
  resolvePolicy,
  type LintProblem,
  type Policy,
} from "@ai-disclosure/core/internal";
import type { PolicyChoice } from "../trial.ts";
import type { Mistake } from "./outcome.ts";
import { parsePolicyText, PolicyTextError } from "./parsePolicyText.ts";

/** A policy to judge by, or why there is none, and what is to be said of one that somebody wrote. */
export interface LoadedPolicy {
  readonly policy?: Policy;
  readonly mistakes: readonly Mistake[];
  readonly problems: readonly LintProblem[];
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
  try {
    const own = "preset" in choice ? { extends: choice.preset } : await checkPolicy(parsePolicyText(choice.text));
    const policy = modeOn(await resolvePolicy(own), today);
    if ("preset" in choice) return { policy, mistakes: [], problems: [] };
    const inherited = own.extends === undefined ? {} : await mergeInherited({ extends: own.extends });
    const problems = await lintPolicy({ own, inherited, policy, today });
    return { policy, mistakes: [], problems: problems.map(showProblem) };
  } catch (error) {
    return { mistakes: mistakesOf(error).map((one) => ({ ...one, text: neutralise(one.text) })), problems: [] };
  }
}

function showProblem({ message, fix, ...problem }: LintProblem): LintProblem {
  return { ...problem, message: neutralise(message), fix: neutralise(fix) };
}

function mistakesOf(error: unknown): readonly Mistake[] {
  if (error instanceof PolicyTextError) return [{ text: error.message, offset: error.offset }];
  if (!(error instanceof PolicyError)) throw error;
  return error.mistakes.length > 0 ? error.mistakes : error.message.split("\n").map(mistakeOf);
}

/** `limits[0].max: expected …`, where the error does not tell the key apart. */
function mistakeOf(text: string): Mistake {
  const [, key] = /^([a-zA-Z][\w.[\]"]*): /u.exec(text) ?? [];
  return key === undefined ? { text } : { text, key };
}
