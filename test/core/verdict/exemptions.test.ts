import {
  explainPolicy,
  judge,
  judgePullRequest,
  loadPolicy,
  type PolicySource,
  type PullRequest,
} from "@ai-disclosure/core";
import { describe, expect, test } from "vitest";

const stamp = "Co-authored-by: Claude <noreply@anthropic.com>";
const dependabot = { name: "dependabot[bot]", email: "49699333+dependabot[bot]@users.noreply.github.com" };
const jane = { name: "Jane Doe", email: "5+jane@users.noreply.github.com" };

const strict: PolicySource = {
  title: "Strict",
  disclosure: {
    level: "required",
    channels: ["pr-body", "commit-trailer"],
    trailers: [{ key: "Assisted-by", value: "any", example: "Tool" }],
    pullRequest: { when: "always" },
  },
  signOff: { level: "required" },
};

/** `finding` or `waived by …` for each rule that has something to say. */
const outcomes = ({ findings, waived }: Awaited<ReturnType<typeof judge>>) => [
  ...findings.map(({ rule }) => `${rule}: finding`),
  ...waived.map(({ rule, waivedBy }) => `${rule}: ${waivedBy}`),
];

async function ofCommit(exempt: PolicySource["exempt"], message: string, author = dependabot, broughtBy?: PullRequest) {
  return outcomes(await judge(message, await loadPolicy({ ...strict, exempt }), { author, broughtBy }));
}

async function ofRequest(exempt: PolicySource["exempt"], request: Partial<PullRequest>) {
  const policy = await loadPolicy({ ...strict, exempt });
  return outcomes(await judgePullRequest({ title: "x", body: "", labels: [], ...request }, policy));
}

const byBots = "the exemption of bots without AI (Dependabot)";

describe("bots that are no AI", () => {
  test("need no disclosure; the sign-off is the policy's to ask", async () => {
    expect(await ofRequest(undefined, { author: "dependabot[bot]" })).toEqual([`pr-disclosure: ${byBots}`]);
    expect(await ofCommit(undefined, "bump")).toEqual(["sign-off: finding"]);
    expect(await ofCommit({ roles: ["bot"] }, "bump")).toEqual([`sign-off: ${byBots}`]);
    expect(await ofCommit({ authors: [dependabot.email] }, "bump")).toEqual([`sign-off: ${byBots}`]);
  });

  test("an exemption covers no mark of AI", async () => {
    const marked = ["disclosure-required: finding", `sign-off: ${byBots}`];
    expect(await ofCommit({ roles: ["bot"] }, `bump\n\n${stamp}`)).toEqual(marked);
    expect(await ofCommit({ authors: [dependabot.email] }, `bump\n\n${stamp}`)).toEqual(marked);
    const evidence = [{ grade: "strong", kind: "trailer", tool: "Claude Code", where: { line: 3 } }] as const;
    const request = { title: "x", body: "", labels: [], author: "dependabot[bot]" };
    const policy = await loadPolicy({ ...strict, exempt: { roles: ["bot"] } });
    const commits = [{ name: "c0", evidence, disclosed: false }];
    expect(outcomes(await judgePullRequest(request, policy, { commits }))).toEqual(["pr-disclosure: finding"]);
  });

  test("nobody becomes one by a display name, and no other bot by its kind", async () => {
    for (const author of [
      { ...jane, name: "dependabot[bot]" },
      { name: "x", email: "x[bot]@users.noreply.github.com" },
    ])
      expect(await ofCommit({ roles: ["bot"] }, "bump", author)).toEqual(["sign-off: finding"]);
    expect(await ofRequest({ roles: ["bot"] }, { author: "deploy[bot]" })).toEqual(["pr-disclosure: finding"]);
  });
});

describe("pull requests", () => {
  const byLabel = "the label AI: exempt";
  test.each([
    [{ labels: ["ai: EXEMPT"] }, { labels: ["AI: exempt"] }, byLabel],
    [{ associations: ["CONTRIBUTOR" as const] }, { association: "CONTRIBUTOR" }, "the exemption of CONTRIBUTOR"],
    [{ roles: ["maintainer" as const] }, { association: "MEMBER" }, "the exemption of maintainers"],
    [{ authors: ["jane"] }, { author: "Jane" }, "the exemption of Jane"],
    [{ authors: ["@jane"] }, { author: "jane" }, "the exemption of jane"],
    [{ authors: [`Jane Doe <${jane.email}>`] }, { author: "jane" }, "the exemption of jane"],
  ])("%j spares %j", async (exempt, request, by) => {
    expect(await ofRequest(exempt, request)).toEqual([`pr-disclosure: ${by}`]);
  });

  test.each([
    [{ labels: ["exempt"] }, { labels: ["not exempt"] }],
    [{ associations: ["MEMBER" as const] }, { association: "NONE" }],
    [{ roles: ["maintainer" as const] }, { association: "CONTRIBUTOR" }],
    [{ roles: ["maintainer" as const] }, {}],
    [{ authors: ["jane@example.org"] }, { author: "jane" }],
    [{ authors: ["jan"] }, { author: "jane" }],
  ])("%j does not spare %j", async (exempt, request) => {
    expect(await ofRequest(exempt, request)).toEqual(["pr-disclosure: finding"]);
  });

  test("what spares a pull request spares the commits that it brings", async () => {
    const request = { title: "x", body: "", labels: ["AI: exempt"] };
    expect(await ofCommit({ labels: ["AI: exempt"] }, `fix\n\n${stamp}`, jane, request)).toEqual([
      `sign-off: ${byLabel}`,
    ]);
    expect(await ofCommit({ labels: ["AI: exempt"] }, "fix", jane)).toEqual(["sign-off: finding"]);
  });
});

test("explain tells whom the policy spares", async () => {
  const exempt: PolicySource["exempt"] = { roles: ["bot", "maintainer"], labels: ["ok"], associations: ["OWNER"] };
  const text = explainPolicy(await loadPolicy({ ...strict, exempt }))
    .flatMap(({ lines }) => lines)
    .join("\n");
  expect(text).toContain("exempt: bots known not to be AI");
  expect(text).toContain("exempt: maintainers who open the pull request");
  expect(text).toContain("not judged: pull requests with the label ok");
  expect(text).toContain("not judged: pull requests opened by OWNER");
});
