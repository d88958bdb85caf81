import { expect, test } from "vitest";
import { parsePolicy } from "../../../packages/core/src/policy/parsePolicy.ts";
import { PolicyError } from "../../../packages/core/src/policy/policyError.ts";

function complaint(tools: object): string {
  try {
    parsePolicy({ tools });
  } catch (error) {
    if (error instanceof PolicyError) return error.message;
    throw error;
  }
  return "";
}

const known = (tool: object) => ({ known: [{ name: "Deckhand", ...tool }] });
const long = "deckhand@".padEnd(100_000, "a");

test("marks as people write them", () => {
  const tools = {
    known: [
      {
        name: "Deckhand",
        addresses: ["deckhand@example.org", "deckhand+run-1@example.org"],
        logins: ["deckhand[bot]", "123456+deckhand"],
        stamps: ["Deckhand-Run:", "⚓ Hauled in by Deckhand", "Made with C++ & Deckhand?"],
        variables: ["DECKHAND", "AGENT=deckhand"],
      },
      { name: "小助手" },
    ],
    people: ["Claude", "gemini@example.org", "AI Agent Economy <economy@example.org>", "octopilot[bot]"],
  };
  expect(parsePolicy({ tools })).toEqual({ tools });
});

const plain = "plain text: it is compared as it stands, no expression or glob";

test.each<[object, string]>([
  [{ known: [] }, "tools.known: expected a list of at least one, found an empty list"],
  [{ known: [{}] }, "tools.known[0].name: expected text, found nothing"],
  [known({ name: "" }), 'tools.known[0].name: expected text that is not empty, found ""'],
  [known({ name: "x" }), 'tools.known[0].name: expected a name of two letters or more, found "x"'],
  [known({ adresses: ["a@b"] }), 'tools.known[0].adresses: unknown key, did you mean "addresses"?'],
  [known({ addresses: [] }), "tools.known[0].addresses: expected a list of at least one, found an empty list"],
  [known({ addresses: [".*@example.org"] }), `tools.known[0].addresses[0]: expected ${plain}, found ".*@example.org"`],
  [known({ addresses: ["*@example.org"] }), `tools.known[0].addresses[0]: expected ${plain}, found "*@example.org"`],
  [
    known({ addresses: ["Deckhand <deckhand@example.org>"] }),
    'tools.known[0].addresses[0]: expected an address without a name or brackets: agent@example.org, found "Deckhand <deckhand@example.org>"',
  ],
  [known({ logins: ["deck[a-z]+"] }), `tools.known[0].logins[0]: expected ${plain}, found "deck[a-z]+"`],
  [known({ logins: ["deck hand"] }), 'tools.known[0].logins[0]: expected a login: deckhand[bot], found "deck hand"'],
  [known({ stamps: ["^Hauled"] }), `tools.known[0].stamps[0]: expected ${plain}, found "^Hauled"`],
  [
    known({ stamps: ["Signed-off-by:"] }),
    'tools.known[0].stamps[0]: expected four characters or more, and no key in -by: such trailers name people as well, found "Signed-off-by:"',
  ],
  [
    known({ stamps: ["fix"] }),
    'tools.known[0].stamps[0]: expected four characters or more, and no key in -by: such trailers name people as well, found "fix"',
  ],
  [
    known({ stamps: ["Hauled\nin"] }),
    String.raw`tools.known[0].stamps[0]: expected one line without leading or trailing blanks, found "Hauled\nin"`,
  ],
  [known({ variables: ["A B"] }), 'tools.known[0].variables[0]: expected NAME or NAME=value, found "A B"'],
  [{ people: ["/claude/i", "(?i)claude"] }, `tools.people[1]: expected ${plain}, found "(?i)claude"`],
  [{ people: [" "] }, 'tools.people[0]: expected one line without leading or trailing blanks, found " "'],
  [{ people: "Claude" }, 'tools.people: expected a list, found "Claude"'],
])("%j", (tools, message) => {
  expect(complaint(tools).split("\n")).toContain(message);
});

test("absurdly long entries, and absurdly many, are named in short", () => {
  expect(complaint(known({ addresses: [long] }))).toMatch(
    /^tools\.known\[0\]\.addresses\[0\]: expected at most 200 characters, found "deckhand@a{51}…"$/m,
  );
  expect(complaint({ people: Array.from({ length: 1001 }, (_, index) => `Jane ${index}`) })).toBe(
    "tools.people: expected at most 1000 of them, found a list",
  );
});
