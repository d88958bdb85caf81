import {
  createChange,
  evaluate,
  parseMessage,
  parsePerson,
  presetNames,
  resolvePolicy,
  type Policy,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { people } from "../identity/people.ts";

const jane = "Jane Doe <jane@example.org>";
const roles = ["author", "committer", "Signed-off-by", "Co-authored-by", "Assisted-by", "Reviewed-by"] as const;

/** What a policy makes of a commit in which somebody has this role: all but the words that name them. */
function judge(somebody: string, role: (typeof roles)[number], policy: Policy) {
  const signer = role === "author" || role === "Signed-off-by" ? somebody : jane;
  const trailer = role === "author" || role === "committer" || role === "Signed-off-by" ? "" : `${role}: ${somebody}\n`;
  const message = parseMessage(`net: mend the checksum\n\nIt was wrong.\n\n${trailer}Signed-off-by: ${signer}\n`);
  const person = (field: "author" | "committer") =>
    parsePerson(role === field || (role === "Signed-off-by" && field === "author") ? somebody : jane);
  const change = createChange({ message, author: person("author"), committer: person("committer") }, policy);
  const { findings } = evaluate(change, policy);
  return {
    evidence: change.evidence,
    findings: findings.map(({ rule, severity, where }) => ({ rule, severity, where })),
  };
}

/** Nobody is more suspicious for a name: whatever is said of them would be said of Jane Doe. */
test.each(presetNames)("under %s people are people", async (preset) => {
  const policy = await resolvePolicy({ extends: preset });
  for (const role of roles) {
    const usual = { with: judge(jane, role, policy), without: judge("Jane Doe", role, policy) };
    const expected = people.map((somebody) => ({
      somebody,
      role,
      ...(somebody.includes("<") ? usual.with : usual.without),
    }));
    expect(people.map((somebody) => ({ somebody, role, ...judge(somebody, role, policy) }))).toEqual(expected);
  }
});

test.each(presetNames)("under %s a person's commit without marks costs nothing", async (preset) => {
  const policy = await resolvePolicy({ extends: preset });
  for (const somebody of people.filter((one) => one.includes("<"))) {
    const { findings, evidence } = judge(somebody, "author", policy);
    // Where sign-offs are not used, the one in this message is what is wrong.
    expect(findings.filter(({ rule }) => rule !== "sign-off" && rule !== "trailer-forbidden")).toEqual([]);
    expect(evidence).toEqual([]);
  }
});
