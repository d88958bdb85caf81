import { andMore } from "../text/andMore.ts";
import { PolicyError, type PolicyMistake } from "./policyError.ts";

/** A file with more mistakes than these is mended step by step. */
const mostMistakes = 10;

/** The error that tells all of these mistakes. */
export function policyErrorOf(mistakes: readonly PolicyMistake[]): PolicyError {
  const shown = mistakes.slice(0, mostMistakes);
  const lines = shown.map(({ text }) => text);
  return new PolicyError(andMore(lines, mistakes.length).join("\n"), shown);
}
