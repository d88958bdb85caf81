import { createChange, evaluate, parseMessage, resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const jane = { name: "Jane Doe", email: "jane@example.org" };
const byDefault = "Co-authored-by: Copilot <copilot@github.com>";
const meant = "Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>";

async function judge(source: object, lines: string, more: object = {}) {
  const policy = await resolvePolicy({ name: "ours", ...source });
  const change = createChange({ message: parseMessage(`fix it\n\n${lines}\n`), author: jane, ...more }, policy);
  return evaluate({ ...change, ...more }, policy).findings.map(({ rule, severity, fix }) => [rule, severity, fix]);
}

const asks = {
  disclosure: {
    level: "required",
    trailers: [{ key: "AI-used", value: "any", example: "GitHub Copilot" }],
    negative: ["nothing"],
  },
};
const limits = { categories: { code: ["**"] }, limits: [{ id: "small", when: "ai", max: 10 }] };
const large = { files: [{ path: "a.c", categories: ["code"], added: 99, deleted: 0 }] };
const pullRequest = { title: "Fix it", body: byDefault, labels: [] };

test("what asks for disclosure only warns, and offers both ways", async () => {
  expect(await judge(asks, byDefault)).toEqual([
    ["disclosure-required", "warning", "delete line 3, or disclose: AI-used: GitHub Copilot"],
  ]);
  expect(await judge(asks, meant)).toEqual([["disclosure-required", "error", "AI-used: GitHub Copilot"]]);
  expect(await judge(asks, `${byDefault}\n${meant}`)).toEqual([
    ["disclosure-required", "error", "AI-used: GitHub Copilot"],
  ]);
});

test("that nothing was used settles it", async () => {
  expect(await judge(asks, `${byDefault}\nAI-used: nothing`)).toEqual([]);
  expect(await judge(asks, `${meant}\nAI-used: nothing`)).not.toEqual([]);
});

test("a limit only warns", async () => {
  expect(await judge(limits, byDefault, large)).toEqual([["size-limit", "warning", "split the change"]]);
  expect(await judge(limits, meant, large)).toEqual([["size-limit", "error", "split the change"]]);
});

test("a pull request is asked gently", async () => {
  const checkboxes = { yes: ["AI was used"], no: ["no AI was used"] };
  const disclosure = { level: "required", channels: ["pr-checkbox"], pullRequest: { checkboxes } };
  const severities = async (body: string) => {
    const only = { message: undefined, pullRequest: { ...pullRequest, body } };
    const findings = await judge({ disclosure }, "", only);
    return findings.map(([rule, severity]) => [rule, severity]);
  };
  expect(await severities(byDefault)).toEqual([["pr-disclosure", "warning"]]);
  expect(await severities(meant)).toEqual([["pr-disclosure", "error"]]);
  expect(await severities(`${byDefault}\n${meant}`)).toEqual([["pr-disclosure", "error"]]);
});

test("a ban, a forbidden trailer and a person's role are judged as for any mark", async () => {
  expect(await judge({ stance: "forbid" }, byDefault)).toEqual(await judge({ stance: "forbid" }, meant));
  expect((await judge({ stance: "forbid" }, byDefault))[0]?.slice(0, 2)).toEqual(["off-limits", "error"]);
  expect(await judge({ identities: { coAuthor: "human" } }, byDefault)).toEqual([
    ["human-identity", "error", "delete line 3"],
  ]);
  const forbidTrailers = [
    { keys: ["Co-authored-by"], when: "names-tool", reason: "wants no tool as co-author", fix: "rewrite" },
  ];
  expect(await judge({ forbidTrailers }, byDefault)).toEqual([["trailer-forbidden", "error", "delete line 3"]]);
  expect(await judge({ ...asks, forbidTrailers }, byDefault)).toEqual([
    ["trailer-forbidden", "error", "delete line 3, or disclose: AI-used: GitHub Copilot"],
  ]);
  expect(await judge({ ...asks, forbidTrailers }, meant)).toEqual([
    ["trailer-forbidden", "error", "AI-used: GitHub Copilot"],
  ]);
});
