import { expect, test } from "vitest";
import { parsePerson } from "../../../packages/core/src/identity/person.ts";

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

test.each([
  ["[Claude](mailto:noreply@anthropic.com)", "noreply@anthropic.com"],
  ["Claude &lt;noreply@anthropic.com&gt;", "noreply@anthropic.com"],
  ["mailto:jane@example.org", "jane@example.org"],
  ["Pat O'Brien pat.o'brien@example.org", "pat.o'brien@example.org"],
  ["jane@example.org, jim@example.org", "jane@example.org"],
])("%s: the address without what is around it", (value, email) => {
  expect(parsePerson(value).email).toBe(email);
});
