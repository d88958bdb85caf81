import type { Policy } from "../policy/policy.ts";
import { asksEverybodyToSignOff, messagePatterns } from "./messagePatterns.ts";
import { missingSections } from "./missingSections.ts";
import type { Surface, SurfaceText } from "./surface.ts";

/** By its name, a ruleset is told from those of others. */
export const rulesetName = "AI policy, written by ai-disclosure";

/**
 * A ruleset as GitHub imports it, of the clauses that a pattern can decide without refusing an innocent message:
 * https://docs.github.com/en/rest/repos/rules
 */
export const surface: Surface = { comments: "none", files: [], describe };

function describe(policy: Policy): SurfaceText {
  const patterns = messagePatterns(policy);
  const ruleset = {
    name: rulesetName,
    target: "branch",
    enforcement: "active",
    conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
    rules: patterns.map(({ name, pattern, negate = false }) => ({
      type: "commit_message_pattern",
      parameters: { name, operator: "regex", pattern, negate },
    })),
    bypass_actors: [],
  };
  return {
    lines: patterns.length === 0 ? [] : JSON.stringify(ruleset, undefined, 2).split("\n"),
    missing: missingSections(
      { ...policy, canaries: policy.canaries.filter((trap) => !trap.in.includes("commit-message")) },
      {
        disclosure: "a pattern does not know whether AI was used",
        refusals: "only a tool's exact marks in the commit message are refused",
        people: asksEverybodyToSignOff(policy) ? "only that there is a sign-off" : "a pattern sees the message only",
        limits: "a pattern sees no files",
        rules: "a pattern sees the message only",
        agreement: "a pattern does not know who may agree",
        attestation: "no tool can check it",
        advice: "a ruleset only refuses",
        uncovered: "no tool checks it",
      },
    ),
  };
}
