import {
  comparePolicies,
  describeChange,
  evaluate,
  judgeRefusals,
  loadPolicy,
  presetNames,
  resolvePolicy,
  type Policy,
  type PolicyChange,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { changeOf } from "../../support/changeOf.ts";
import { documentedPresets } from "../../support/documentedPresets.ts";

async function judge(before: Policy, after: Policy): Promise<PolicyChange[]> {
  return judgeRefusals(comparePolicies(before, after), before, after);
}

async function tell(before: string | PolicySource, after: string | PolicySource): Promise<string[]> {
  const changes = await judge(await loadPolicy(before), await loadPolicy(after));
  return changes
    .filter(({ about }) => about === "refusals")
    .map((change) => {
      const { introduction, texts } = describeChange(change);
      return [introduction, ...texts.map((text) => text.replace(/(?: naming a tool| made with AI)?: .*/u, ""))]
        .filter(Boolean)
        .join(": ");
    });
}

const ban = (keys: string[], when: "always" | "names-tool" = "names-tool", reason = "accepts only people") => ({
  forbidTrailers: [{ keys, when, reason, fix: "strip" as const }],
});
const forbidFiles = (...globs: string[]) => ({
  forbidFiles: [{ globs, when: "always" as const, reason: "keeps them out" }],
});
const coAuthors = ban(["Co-authored-by"]);

test.each<[string, string | PolicySource, string | PolicySource, string[]]>([
  ["another key refuses it as well", "mesa", "zephyr", ["still refused (by ai/human-identity): Co-authored-by"]],
  ["it was refused before", "zephyr", "mesa", ["still refused (before by ai/human-identity): Co-authored-by"]],
  ["nothing else refuses it", "mesa", "llvm", ["now allowed: Co-authored-by"]],
  ["nothing else refused it", "llvm", "mesa", ["now refused: Co-authored-by"]],
  ["the whole project refused AI", "gentoo", "mesa", ["still refused (before by ai/off-limits): Co-authored-by"]],
  ["a form takes a tool's name", ban(["Assisted-by"]), "zephyr", ["now allowed: Assisted-by"]],
  [
    "a list of uses takes no tool's name",
    ban(["AI-used-for"]),
    "qemu",
    [
      "now refused: Assisted-by, Co-authored-by, Generated-by, Co-developed-by, Authored-by, Co-author",
      "still refused (by ai/disclosure-format): AI-used-for",
    ],
  ],
  ["a warning", {}, { ...coAuthors, severity: { "trailer-forbidden": "warn" } }, ["now a warning: Co-authored-by"]],
  ["no warning", { ...coAuthors, mode: "warn" }, {}, ["no longer a warning: Co-authored-by"]],
  [
    "less than a refusal",
    { identities: { coAuthor: "human" } },
    { ...coAuthors, mode: "warn" },
    ["now only a warning (before by ai/human-identity): Co-authored-by"],
  ],
  [
    "more than a warning",
    { ...coAuthors, mode: "warn" },
    { identities: { coAuthor: "human" } },
    ["now refused, a warning before (by ai/human-identity): Co-authored-by"],
  ],
  [
    "some of the keys",
    "qemu",
    "zephyr",
    [
      "now allowed: Assisted-by, Generated-by, Authored-by, Co-author",
      "still refused (by ai/human-identity): Co-authored-by, Co-developed-by",
    ],
  ],
  [
    "some of the keys by another clause of its kind",
    "qemu",
    "mesa",
    [
      "Co-authored-by: Co-authored-by",
      "now allowed: Assisted-by, Generated-by, Co-developed-by, Authored-by, Co-author",
    ],
  ],
  [
    "all keys in another order",
    ban(["A-by", "B-by"]),
    ban(["B-by", "A-by"], "names-tool", "x"),
    ["A-by, B-by: B-by, A-by"],
  ],
  [
    "some of the trailers that a * stands for",
    ban(["*-by"]),
    ban(["Co-authored-by"], "always"),
    ["new: Co-authored-by", "gone: *-by"],
  ],
  ["a * that stands for no known trailer", ban(["*-Run"]), {}, ["now allowed: *-Run"]],
  [
    "a person's trailer is taken, and a tool's is not",
    ban(["Helped-by"], "always"),
    ban(["Helped-by"]),
    ["Helped-by: Helped-by"],
  ],
  ["of a trailer's values, one is refused", ban(["Assisted-by"], "always"), "no-ai", ["gone: Assisted-by"]],
  ["adverts", { adverts: "forbidden" }, {}, ["now allowed: generated-with footers and links to agent sessions"]],
  [
    "adverts where AI is refused",
    { adverts: "forbidden" },
    "no-ai",
    ["still refused (by ai/off-limits): generated-with footers and links to agent sessions"],
  ],
  [
    "a trap",
    {},
    { canaries: [{ text: "xyzzy", in: ["commit-message"] }] },
    ['now refused: "xyzzy" in the commit message'],
  ],
  [
    "a trap that no commit shows",
    {},
    { canaries: [{ text: "xyzzy", in: ["pr-body"] }] },
    [`new: "xyzzy" in the pull request's description`],
  ],
  ["files", forbidFiles("**/*.png"), {}, ["now allowed: **/*.png"]],
  [
    "files that another glob holds",
    forbidFiles("a/*.png", "b"),
    forbidFiles("**/*.png"),
    ["new: **/*.png", "still refused (by ai/forbidden-files): a/*.png", "now allowed: b"],
  ],
  ["files of which nothing is known", forbidFiles("[ab].png"), {}, ["gone: [ab].png"]],
  [
    "files that AI may not change anyway",
    { forbidFiles: [{ globs: ["x"], when: "ai", reason: "no" }] },
    "no-ai",
    ["still refused (by ai/off-limits): x"],
  ],
  ["a key more", ban(["A-by"]), ban(["B-by", "A-by"]), ["now refused: B-by"]],
  ["a glob less", forbidFiles("a", "b"), forbidFiles("b"), ["now allowed: a"]],
  ["nothing but another order", ban(["A-by", "B-by"]), ban(["B-by", "A-by"]), []],
  [
    "more than anybody writes by hand",
    { ...ban(Array.from({ length: 51 }, (_, index) => `A${index}-by`)), ...forbidFiles("*.png") },
    forbidFiles(...Array.from({ length: 51 }, (_, index) => `*.${index}`)),
    [
      expect.stringMatching(/^new: \*\.0, /u) as unknown as string,
      expect.stringMatching(/^gone: A0-by, /u) as unknown as string,
      "gone: *.png",
    ],
  ],
  ["what no message shows", { tools: { name: "required" } }, {}, ["gone: a disclosure that names no tool"]],
])("%s", async (_, before, after, told) => {
  expect(await tell(before, after)).toEqual(told);
});

const listOf: Readonly<Record<string, string>> = {
  "trailer-forbidden": "forbidTrailers",
  "no-advert": "adverts",
  "forbidden-files": "forbidFiles",
};

test("what is said of a refusal is so of the messages that presets document", async () => {
  const counted = { accepted: 0, warned: 0, refused: 0 };
  for (const [index, { name, examples }] of documentedPresets.entries()) {
    const shown = examples.rejected.flatMap((example) => {
      const [rule = "", another] = Object.keys(example.refusedBy);
      return rule in listOf && another === undefined ? [{ example, rule }] : [];
    });
    // Each with some of the others, and all of them with somebody.
    const others = shown.length === 0 ? [] : presetNames.filter((_, place) => (place + index) % 16 === 0);
    const own = await resolvePolicy({ extends: name });
    for (const other of await Promise.all(others.map((one) => resolvePolicy({ extends: one })))) {
      const changes = (await judge(own, other)).filter(({ code }) => code !== "added");
      for (const { example, rule } of shown) {
        const told = changes.filter(({ key }) => key[0] === listOf[rule]).map(({ judged }) => judged);
        const outcomes = new Set(told.map((judged) => judged?.after));
        const [outcome] = outcomes;
        if (outcome === undefined || outcomes.size > 1) continue;
        counted[outcome] += 1;
        const { findings } = evaluate(await changeOf(example, other), other);
        const rules =
          outcome === "accepted"
            ? [rule, "off-limits", ...(rule === "trailer-forbidden" ? ["human-identity"] : [])]
            : told.flatMap((judged) => judged?.by ?? []);
        expect(
          findings.some((one) => rules.includes(one.rule)),
          `${name} → ${other.name}: ${example.title}`,
        ).toBe(outcome !== "accepted");
      }
    }
  }
  expect(Math.min(...Object.values(counted)), JSON.stringify(counted)).toBeGreaterThan(0);
});
