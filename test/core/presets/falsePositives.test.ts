import {
  createChange,
  evaluate,
  parseMessage,
  parsePerson,
  presetNames,
  resolvePolicy,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { people } from "../identity/people.ts";

const jane = "Jane Doe <jane@example.org>";
const roles = ["author", "committer", "Signed-off-by", "Co-authored-by", "Assisted-by", "Reviewed-by"] as const;

/** What a policy makes of a commit in which somebody has this role: all but the words that name them. */
async function judge(somebody: string, role: (typeof roles)[number], preset: string) {
  const policy = await resolvePolicy({ extends: preset });
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
  for (const role of roles) {
    const usual = { with: await judge(jane, role, preset), without: await judge("Jane Doe", role, preset) };
    for (const somebody of people) {
      const expected = somebody.includes("<") ? usual.with : usual.without;
      expect({ somebody, role, ...(await judge(somebody, role, preset)) }).toEqual({ somebody, role, ...expected });
    }
  }
});

test.each(presetNames)("under %s a person's commit without marks costs nothing", async (preset) => {
  for (const somebody of people.filter((one) => one.includes("<"))) {
    const { findings, evidence } = await judge(somebody, "author", preset);
    // Where sign-offs are not used, the one in this message is what is wrong.
    expect(findings.filter(({ rule }) => rule !== "sign-off" && rule !== "trailer-forbidden")).toEqual([]);
    expect(evidence).toEqual([]);
  }
});
