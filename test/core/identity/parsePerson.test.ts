import { expect, test } from "vitest";
import { parsePerson } from "../../../packages/core/src/identity/parsePerson.ts";

test.each([
  ["Jane Doe <jane@example.org>", "Jane Doe", "jane@example.org"],
  ["  Jane Doe\t< jane@example.org > ", "Jane Doe", "jane@example.org"],
  ["Jane Doe<jane@example.org>", "Jane Doe", "jane@example.org"],
  ["<jane@example.org>", "", "jane@example.org"],
  ["jane@example.org", "", "jane@example.org"],
  ["jane@example.org (Jane Doe)", "Jane Doe", "jane@example.org"],
  ["jane@example.org # v5.4", "", "jane@example.org"],
  ["Jane Doe jane@example.org", "Jane Doe", "jane@example.org"],
  ['"Doe, Jane" <jane@example.org>', "Doe, Jane", "jane@example.org"],
  ["Jane Doe (aider) <jane@example.org>", "Jane Doe (aider)", "jane@example.org"],
  ["Jane Doe <jane@example.org> # maintainer", "Jane Doe", "jane@example.org"],
  ["Jane Doe <jane@example.org> (see <https://example.org>)", "Jane Doe", "jane@example.org"],
  ["Jane <3 Doe <jane@example.org>", "Jane <3 Doe", "jane@example.org"],
  ["Jane Doe <jane@example.org", "Jane Doe", "jane@example.org"],
  ["Jane Doe <jane at example dot org>", "Jane Doe", "jane at example dot org"],
  ["Jane Doe <>", "Jane Doe", ""],
  ["Jane Doe", "Jane Doe", ""],
  ["@jane", "@jane", ""],
  ["jane @ example", "jane @ example", ""],
  ["", "", ""],
])("%j is %j at %j", (value, name, email) => {
  expect(parsePerson(value)).toEqual({ name, email });
});
