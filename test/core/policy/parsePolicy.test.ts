import { parsePolicy, PolicyError } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

/** What parsePolicy says of it; the empty string if it accepts it. */
function complaint(policy: unknown): string {
  try {
    parsePolicy(policy);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError);
    return (error as Error).message;
  }
}

const trailer = (more: object) => ({
  disclosure: { trailers: [{ key: "AI-used-for", value: "any", example: "x", ...more }] },
});
const value = (grammar: unknown) => trailer({ value: grammar });
const at = "disclosure.trailers[0]";

test.each<[string, unknown, string]>([
  ["nothing", null, "the policy: expected an object, found null"],
  ["text", "qemu", 'the policy: expected an object, found "qemu"'],
  ["a list", [], "the policy: expected an object, found a list"],
  ["a mistyped key", { stnace: "allow" }, 'stnace: unknown key, did you mean "stance"?'],
  ["a key in the wrong case", { signoff: {} }, 'signoff: unknown key, did you mean "signOff"?'],
  ["swapped letters", { tilte: "x" }, 'tilte: unknown key, did you mean "title"?'],
  ["a key like no other", { tools: { x: 1 } }, "tools.x: unknown key, expected one of allow, name, known, people"],
  [
    "a mistyped word",
    { stance: "alow" },
    'stance: expected one of "forbid", "restrict", "allow", found "alow"; did you mean "allow"?',
  ],
  ["a number for a word", { stance: 3 }, 'stance: expected one of "forbid", "restrict", "allow", found 3'],
  ["a list for text", { extends: ["qemu"] }, "extends: expected text, found a list"],
  ["text for a list", { attest: "x" }, 'attest: expected a list, found "x"'],
  [
    "a list for an object",
    { categories: ["tests/**"], signOff: [] },
    "categories: expected an object, found a list\nsignOff: expected an object, found a list",
  ],
  ["null for an object", { tools: null }, "tools: expected an object, found null"],
  ["text for a boolean", { agreement: { notSelf: "yes" } }, 'agreement.notSelf: expected true or false, found "yes"'],
  ["an empty text", { title: "" }, 'title: expected text that is not empty, found ""'],
  [
    "an ill-formed name",
    { name: "Foo Bar" },
    'name: expected lower-case words with hyphens (what people read is the "title"), found "Foo Bar"',
  ],
  [
    "an ill-formed date",
    { source: { url: "x", read: "May 29", status: "proposed" } },
    'source.read: expected a date such as 2026-05-29, found "May 29"',
  ],
  [
    "missing keys",
    trailer({ key: undefined, example: undefined }),
    `${at}.key: expected text, found nothing\n${at}.example: expected text, found nothing`,
  ],
  ["a key with a blank", trailer({ key: "A b" }), `${at}.key: expected letters, digits and hyphens only, found "A b"`],
  [
    "a record's key",
    { trailerMeaning: { "a b": "human" } },
    'trailerMeaning["a b"]: expected letters, digits and hyphens only, found "a b"',
  ],
  [
    "a negative limit",
    { limits: [{ id: "x", unit: "added", max: -1, per: "commit", when: "ai" }] },
    "limits[0].max: expected 0 or more, found -1",
  ],
  [
    "a broken number",
    { limits: [{ id: "x", unit: "added", max: 1.5, per: "commit", when: "ai" }] },
    "limits[0].max: expected a whole number, found 1.5",
  ],
  [
    "a day that no calendar has",
    { warnUntil: "2027-02-30" },
    'warnUntil: expected a day that exists, found "2027-02-30"',
  ],
  [
    "the only word",
    { offLimits: [{ categories: ["code"], when: "ai", unless: "approval" }] },
    'offLimits[0].unless: expected "agreement", found "approval"',
  ],
  [
    "deep in a record",
    { uses: { "bug fix": { covers: "code" } } },
    'uses["bug fix"].covers: expected a list, found "code"',
  ],
  [
    "a category that would lose its place",
    { categories: { "2024": [] } },
    'categories.2024: expected a name that does not begin with a digit, because such a name loses its place, found "2024"',
  ],
  [
    "a grammar of no kind",
    value(3),
    `${at}.value: expected one of "any", "person" or an object with "list" or an object with "form", found 3`,
  ],
  [
    "a wrong item where a word would do, too",
    { agreement: { grantedBy: ["Jim Roe <jim@example.org>", 3] } },
    "agreement.grantedBy[1]: expected text, found 3",
  ],
  [
    "a wrong word where a list would do, too",
    { agreement: { grantedBy: "everybody" } },
    'agreement.grantedBy: expected one of "MAINTAINERS", "CODEOWNERS" or a list, found "everybody"',
  ],
  ["a mistyped grammar", value({ lst: ["a"] }), `${at}.value.lst: unknown key, did you mean "list"?`],
  [
    "a mistyped key of a grammar",
    value({ list: ["a"], freetext: "warn" }),
    `${at}.value.freetext: unknown key, did you mean "freeText"?`,
  ],
  [
    "a bad word in a grammar",
    value({ list: ["a"], freeText: "warning" }),
    `${at}.value.freeText: expected one of "error", "warn", found "warning"; did you mean "warn"?`,
  ],
  [
    "an empty vocabulary",
    value({ list: [] }),
    `${at}.value.list: expected a list of at least one, found an empty list`,
  ],
  [
    "a use that cannot be typed",
    value({ list: ["code", "a, b"] }),
    `${at}.value.list[1]: expected a use without commas and parentheses, found "a, b"`,
  ],
  ["a key that belongs elsewhere", { channels: [] }, "channels: unknown key here, it belongs in disclosure"],
  [
    "a key that belongs to one of several",
    { disclosure: { label: "ai" } },
    "disclosure.label: unknown key here, it belongs in disclosure.pullRequest",
  ],
  [
    "a key of the top level",
    { disclosure: { signOff: {} } },
    "disclosure.signOff: unknown key here, it belongs in the top level",
  ],
  ["the end of a word", { disclosure: { channels: ["trailer"] } }, 'found "trailer"; did you mean "commit-trailer"?'],
  [
    "an unbalanced form",
    value({ form: "LLM [<tool>" }),
    `${at}.value.form: expected <word>, <word…>, <one|another>, [optional] and plain text, found "LLM [<tool>"`,
  ],
])("%s", (_title, policy, expected) => {
  expect(complaint(policy)).toContain(expected);
});

test("several errors at once: each has its line", () => {
  const lines = complaint({ a: 1, b: 2, stance: "n", title: 3, uses: { code: { cover: [] } } }).split("\n");
  expect(lines.map((line) => line.slice(0, line.indexOf(":")))).toEqual([
    "a",
    "b",
    "uses.code.cover",
    "title",
    "stance",
  ]);
});

test("a list where an object belongs is one error, however much it holds", () => {
  expect(complaint({ categories: ["src/**", "lib/**"] })).toBe("categories: expected an object, found a list");
});

test("a file of a thousand errors is told in eleven lines", () => {
  const lines = complaint({ limits: Array.from({ length: 1000 }, () => 1) }).split("\n");
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toBe("and 990 more");
});

test.each(["__proto__", "constructor", "prototype"])("%s is no name, and never goes unseen", (name) => {
  const here = (text: string) => JSON.parse(text.replace("NAME", name)) as unknown;
  expect(complaint(here('{"NAME": {"stance": "forbid"}}'))).toContain(`${name}: unknown key`);
  expect(complaint(here('{"tools": {"NAME": {}}}'))).toContain(`tools.${name}: unknown key`);
  for (const record of ["categories", "uses", "severity", "trailerMeaning"])
    expect(complaint(here(`{"${record}": {"NAME": []}}`))).toContain(`${record}.${name}: expected another name`);
  expect(({} as { stance?: unknown }).stance).toBeUndefined();
});

test("long and hostile keys and values are cut and made harmless", () => {
  const long = complaint({ ["x".repeat(10_000)]: 1, title: { ["y".repeat(10_000)]: 1 }, name: "Z".repeat(10_000) });
  // The keys that are known may be many, and are ours.
  const cut = long.replace(/(?<=expected one of )\$schema, [\w, ]+$/mu, "");
  expect(cut).not.toBe(long);
  for (const line of cut.split("\n")) expect(line.length).toBeLessThan(200);
  const hostile = complaint({ "a\u001b[31m\n::error::\u202e": 1, name: "\u001b]0;\u0007\u2066" });
  expect(hostile).not.toMatch(/[^\n\P{C}]/u);
  expect(hostile.split("\n")).toHaveLength(2);
});

test.each([
  [{ requires: [{ what: "a review", when: "ai" }] }, "requires[0].trailers: expected a list"],
  [
    { requires: [{ what: "an issue", when: "ai", issue: "mail" }] },
    'requires[0].issue: expected one of "commit", "pull-request", found "mail"',
  ],
  [{ requires: [{ what: "a box", when: "ai", boxes: [] }] }, "requires[0].boxes: expected a list of at least one"],
])("a requirement says what it looks for: %j", (policy, expected) => {
  expect(complaint(policy)).toContain(expected);
});

test("a rule's severity by the name that commitlint shows", () => {
  expect(parsePolicy({ severity: { "ai/size-limit": "off", "sign-off": "warn" } })).toEqual({
    severity: { "size-limit": "off", "sign-off": "warn" },
  });
});
