import {
  judge,
  judgePullRequest,
  loadPolicy,
  marksOfCommit,
  type CommitMarks,
  type PolicySource,
} from "@ai-disclosure/core";
import { describe, expect, test } from "vitest";

const stamp = "Co-authored-by: Claude <noreply@anthropic.com>";
const boxes: PolicySource = {
  title: "Django",
  disclosure: {
    level: "required",
    channels: ["pr-checkbox"],
    pullRequest: { when: "always", checkboxes: { yes: ["AI tools were used"], no: ["No AI tools were used"] } },
  },
};
const prose: PolicySource = { title: "Prose", disclosure: { level: "required", channels: ["pr-body"] } };
const either: PolicySource = {
  title: "Either",
  disclosure: {
    level: "required",
    channels: ["pr-body", "commit-trailer"],
    trailers: [{ key: "Assisted-by", value: "any", example: "Tool" }],
  },
};

/** What is said of a pull request with these commits, as `severity: message`, and each detail. */
async function judgeTogether(source: PolicySource, body: string, messages: readonly string[], author?: string) {
  const policy = await loadPolicy(source);
  const commits: CommitMarks[] = [];
  const ofCommits: string[] = [];
  const pullRequest = { title: "x", body, labels: [], ...(author !== undefined && { author }) };
  for (const [index, message] of messages.entries()) {
    const judgement = await judge(message, policy, { broughtBy: pullRequest });
    ofCommits.push(...judgement.findings.map((finding) => `${finding.severity}: ${finding.message}`));
    expect(judgement.unchecked.map(({ code }) => code)).not.toContain("pull-request-unknown");
    const marks = marksOfCommit(`c${index}`, judgement, policy);
    if (marks) commits.push(marks);
  }
  const { findings } = await judgePullRequest(pullRequest, policy, { commits });
  return {
    ofCommits,
    says: findings.map(({ severity, message }) => `${severity}: ${message}`),
    details: findings.flatMap(({ details = [] }) => details),
    fix: findings[0]?.fix,
  };
}

const no = "- [x] No AI tools were used\n- [ ] AI tools were used";
const yes = "- [ ] No AI tools were used\n- [x] AI tools were used";
const nothing = { ofCommits: [], says: [], details: [], fix: undefined };

describe("held against its commits", () => {
  test.each([
    ["a tool's stamp", [`a\n\n${stamp}`], "in commit c0 line 3 names Claude Code"],
    ["the second of two commits", ["a", `b\n\n${stamp}`], "in commit c1 line 3 names Claude Code"],
    ["a disclosure", ["a\n\nAI-used-for: code"], "in commit c0 line 3 discloses AI use"],
  ])('"no" beside %s is an error, said once', async (_, messages, mark) => {
    expect(await judgeTogether(boxes, no, messages)).toEqual({
      ...nothing,
      says: [`error: the pull request says that no AI was used, but ${mark}`],
      fix: 'tick "AI tools were used"',
    });
  });

  test("a commit's own words are prose, so that they only warn", async () => {
    expect((await judgeTogether(boxes, no, ["a\n\nI used Claude Code for the tests."])).says).toEqual([
      "warning: the pull request says that no AI was used, but in commit c0 line 3 says that AI was used",
    ]);
    expect((await judgeTogether(boxes, no, ["a\n\nI used Claude Code.", `b\n\n${stamp}`])).says).toEqual([
      "error: the pull request says that no AI was used, but in commit c1 line 3 names Claude Code",
    ]);
    expect((await judgeTogether(boxes, `${no}\n\nI used Claude Code for the tests.`, ["a"])).says).toEqual([
      "warning: the pull request says both that AI was used and that it was not",
    ]);
  });

  test.each([
    ["no mark", no, ["a", "b"]],
    ["a weak mark, which a no settles", no, ["a\n\nCo-authored-by: Copilot <copilot@github.com>"]],
    ["a stamp that is disclosed", yes, [`a\n\n${stamp}`, `b\n\n${stamp}`]],
  ])("%s: nothing", async (_, body, messages) => {
    expect(await judgeTogether(boxes, body, messages)).toEqual(nothing);
  });

  test("a disclosure that is missing in both is missed once, whatever the number of commits", async () => {
    const { ofCommits, says, details, fix } = await judgeTogether(
      prose,
      "Tidies up.",
      Array.from({ length: 13 }, () => `a\n\n${stamp}`),
    );
    expect({ ofCommits, says, fix }).toEqual({
      ofCommits: [],
      says: ["error: in commit c0 line 3 names Claude Code, but the pull request does not disclose it"],
      fix: "write in the description: AI was used for …",
    });
    expect(details).toHaveLength(11);
    expect(details.slice(-2)).toEqual(["in commit c10 line 3 names Claude Code", "and in 2 more"]);
  });

  test("where both places will do, each commit may say it for itself", async () => {
    const said = `a\n\nAssisted-by: Claude Code\n${stamp}`;
    expect(await judgeTogether(either, "Tidies up.", [said, "b"])).toEqual(nothing);
    expect(await judgeTogether(either, "Written with Claude Code.", [`a\n\n${stamp}`])).toEqual(nothing);
    expect(await judgeTogether(either, "Tidies up.", [said, `b\n\n${stamp}`])).toEqual({
      ...nothing,
      says: ["error: in commit c1 line 3 names Claude Code, but the pull request does not disclose it"],
      fix: "write in the description: AI was used for …, or write in the commit: Assisted-by: Claude Code",
    });
  });

  test("a commit that contradicts itself is a finding of its own", async () => {
    const { ofCommits } = await judgeTogether(either, "AI was used for tests.", [`a\n\nNo AI was used.\n\n${stamp}`]);
    expect(ofCommits).toEqual(["error: line 3 says that no AI was used, but line 5 names Claude Code"]);
  });

  test("the best mark is the one that is named, and a weak one only warns", async () => {
    const weak = "a\n\nCo-authored-by: Copilot <copilot@github.com>";
    expect((await judgeTogether(prose, "x", [weak, `b\n\n${stamp}`])).says).toEqual([
      "error: in commit c1 line 3 names Claude Code, but the pull request does not disclose it",
    ]);
    expect((await judgeTogether(prose, "x", [weak])).says).toEqual([expect.stringMatching(/^warning: in commit c0 /u)]);
  });

  test("a rule that is off misses nothing in the pull request, so each commit answers for itself", async () => {
    const { ofCommits } = await judgeTogether({ ...either, severity: { "pr-disclosure": "off" } }, "x", [
      `a\n\n${stamp}`,
    ]);
    expect(ofCommits).toEqual([expect.stringContaining("but the message has no Assisted-by trailer")]);
  });
});

describe("who opened it", () => {
  const opener: PolicySource = { title: "P", identities: { opener: "human" } };
  const refused = async (author: string, authorId?: number) => {
    const request = { title: "x", body: "", labels: [], author, ...(authorId !== undefined && { authorId }) };
    return (await judgePullRequest(request, await loadPolicy(opener))).findings.length > 0;
  };
  test.each([
    ["Copilot", 198982749, true],
    ["Copilot", undefined, true],
    ["copilot-swe-agent[bot]", 1, true],
    ["claude", 81847, true],
    // A person's on another forge.
    ["copilot", 12, false],
    ["claude", undefined, false],
    // A bot, and no AI.
    ["renovate[bot]", 29139614, false],
    ["some-deploy[bot]", 5, false],
  ])("%s (%s) is a tool: %s", async (login, id, expected) => {
    expect(await refused(login, id)).toBe(expected);
  });
});

describe("where every channel is asked for", () => {
  const both: PolicySource = { ...either, disclosure: { ...either.disclosure, everyChannel: true } };
  const told = "I used Claude Code for the tests.";
  const disclosed = "a\n\nAssisted-by: Claude Code";

  test("both places disclose it: nothing", async () => {
    expect(await judgeTogether(both, told, [disclosed, "b"])).toEqual(nothing);
  });

  test("the commit alone is not enough", async () => {
    const { says, ofCommits } = await judgeTogether(both, "Faster.", [disclosed]);
    expect({ says, ofCommits }).toEqual({
      says: ["error: in commit c0 line 3 discloses AI use, but the pull request does not disclose it"],
      ofCommits: [],
    });
  });

  test("the pull request alone is not enough, and that is said once, not of each commit", async () => {
    expect(await judgeTogether(both, told, ["a", "b"])).toEqual({
      ...nothing,
      says: ["error: the pull request discloses AI use, but none of its commits does"],
      fix: "write in the commit: Assisted-by: Tool",
    });
  });

  test("a commit with a mark is asked for its own disclosure", async () => {
    const { says, ofCommits } = await judgeTogether(both, told, [`a\n\n${stamp}`]);
    expect({ says, ofCommits }).toEqual({
      says: [],
      ofCommits: ["error: line 3 names Claude Code, but the message has no Assisted-by trailer"],
    });
  });

  test("people's work is asked nothing", async () => {
    expect(await judgeTogether(both, "Faster.", ["a", "b"])).toEqual(nothing);
  });
});

describe("where only a commit's trailer discloses", () => {
  const trailers: PolicySource = { ...either, disclosure: { ...either.disclosure, channels: ["commit-trailer"] } };
  const told = "I used Claude Code for the tests.";

  test("what the pull request says, and none of its commits does, is said once", async () => {
    expect(await judgeTogether(trailers, told, ["a", "b"])).toEqual({
      ...nothing,
      says: ["warning: the pull request says that AI was used, but none of its commits has Assisted-by"],
      fix: "write in the commit: Assisted-by: Tool",
    });
  });

  test.each([
    ["a commit discloses it", told, ["a\n\nAssisted-by: Claude Code", "b"]],
    ["nobody speaks of AI", "Faster.", ["a"]],
    ["a denial", "No AI was used.", ["a"]],
    ["a hint", "The tables are generated by ChatGPT.", ["a"]],
  ])("%s: nothing", async (_, body, messages) => {
    expect(await judgeTogether(trailers, body, messages)).toEqual(nothing);
  });

  test("a commit with a mark is told so itself", async () => {
    const { says, ofCommits } = await judgeTogether(trailers, told, [`a\n\n${stamp}`]);
    expect([says, ofCommits]).toEqual([
      [],
      ["error: line 3 names Claude Code, but the message has no Assisted-by trailer"],
    ]);
  });
});

test.each([
  ["<!-- CURSOR_AGENT_PR_BODY_BEGIN -->\nFaster.\n<!-- CURSOR_AGENT_PR_BODY_END -->", "Cursor"],
  ["Faster.\n\n<!-- START COPILOT CODING AGENT SUFFIX -->", "GitHub Copilot"],
  ["Three ``` open a fence.\n\n<!-- CURSOR_AGENT_PR_BODY_BEGIN -->", "Cursor"],
])("a tool's own comment in a description is its mark: %j", async (body, tool) => {
  const { evidence } = await judgePullRequest({ title: "x", body, labels: [] }, await loadPolicy({ stance: "forbid" }));
  expect(evidence.map((one) => one.tool)).toEqual([tool]);
});

test.each([
  "<!-- If AI was used: 🤖 Generated with Claude Code -->\nFaster.",
  "<!-- DO NOT REMOVE THIS -->\nFaster.",
  "```\n<!-- CURSOR_AGENT_PR_BODY_BEGIN -->\n```",
  "~~~ html\r\n<!-- CURSOR_AGENT_PR_BODY_BEGIN -->\r\n~~~\r\n",
])("a template's comment is nobody's: %j", async (body) => {
  const { evidence } = await judgePullRequest({ title: "x", body, labels: [] }, await loadPolicy({ stance: "forbid" }));
  expect(evidence).toEqual([]);
});
