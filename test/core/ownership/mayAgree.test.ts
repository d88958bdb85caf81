import { expect, test } from "vitest";
import { accountOfAddress } from "../../../packages/core/src/ownership/accountOfAddress.ts";
import { mayAgree } from "../../../packages/core/src/ownership/mayAgree.ts";
import type { Forge } from "../../../packages/core/src/ownership/ownership.ts";
import { parseCodeowners } from "../../../packages/core/src/ownership/parseCodeowners.ts";
import { parseMaintainers } from "../../../packages/core/src/ownership/parseMaintainers.ts";

const maintainers = parseMaintainers(
  "NET\nM: Jane Doe <jane@example.org>\nM: Jim Roe <jim@example.org>\nF: net/\nFS\nM: Jim Roe <JIM@example.org>\nF: fs/\nFS\nM: Joe <joe@example.org>\nN: x{2}",
);
const person = (email: string) => ({ name: "N. N.", email });

test.for<[email: string, paths: string[], answer: string, path?: string, because?: string]>([
  ["Jim@Example.org", ["net/a", "fs/b"], "yes"],
  ["jane@example.org", ["net/a"], "yes"],
  [
    "jane@example.org",
    ["net/a", "fs/b", "x"],
    "no",
    "fs/b",
    "belongs to Jim Roe <JIM@example.org>, Joe <joe@example.org>",
  ],
  ["jim@example.org", ["net/a", "README"], "no", "README", "belongs to Joe <joe@example.org>"],
  [
    "joe@example.org",
    ["net/a", "README"],
    "unknown",
    "net/a",
    'may belong to Joe <joe@example.org>: "N: x{2}" is not understood',
  ],
  ["", ["net/a"], "no", "net/a"],
  ["anybody@example.org", [], "yes"],
])("MAINTAINERS: %s and %j: %s", ([email, paths, answer, path, because]) => {
  expect(mayAgree(person(email), paths, maintainers)).toEqual(
    answer === "yes" ? { answer } : { answer, path, because: because ?? expect.any(String) },
  );
});

const octocat = "583231+octocat@users.noreply.github.com";

test.for<[forge: Forge, owners: string, email: string, answer: string, because?: string]>([
  ["github", "@octocat", octocat, "yes"],
  ["github", "@OctoCat", octocat.toUpperCase(), "yes"],
  ["github", "@octocat", "octocat@users.noreply.github.com", "yes"],
  ["github", "@octocat", "1+mona@users.noreply.github.com", "no", "belongs to @octocat"],
  ["github", "@octocat", "octocat@users.noreply.github.com.example.org", "unknown"],
  [
    "github",
    "@octocat",
    "octocat@example.org",
    "unknown",
    "belongs to @octocat, and whether that is octocat@example.org is not known here",
  ],
  ["github", "@octocat", "1-octocat@users.noreply.gitlab.com", "unknown"],
  ["github", "jane@example.org", "JANE@example.org", "yes"],
  ["github", "jane@example.org", octocat, "no", "belongs to jane@example.org"],
  ["github", "@org/team", octocat, "unknown", "belongs to @org/team, a team whose members are not known here"],
  ["github", "@org/team @octocat", octocat, "yes"],
  ["github", "@org/team @mona", octocat, "unknown"],
  ["github", "", octocat, "no", "belongs to nobody"],
  ["github", "@a @b a@x.org b@x.org @a", octocat, "no", "belongs to a@x.org, b@x.org, @a and 1 more"],
  ["gitlab", "@mona", "12-mona@users.noreply.gitlab.com", "yes"],
  ["gitlab", "@mona", "12-mona@users.noreply.git.example.org", "yes"],
  ["gitlab", "@mona", "12-jane@users.noreply.gitlab.com", "unknown"],
  ["gitlab", "@mona", "12+mona@users.noreply.github.com", "unknown"],
  ["gitlab", "@a/b", "jane@example.org", "unknown", "belongs to @a/b, a group whose members are not known here"],
  [
    "gitlab",
    "@@maintainer",
    "jane@example.org",
    "unknown",
    "belongs to @@maintainer, a role whose members are not known here",
  ],
  ["gitlab", "jane@example.org", "jane@example.org", "yes"],
])("%s: %s and %s: %s", ([forge, owners, email, answer, because]) => {
  const found = mayAgree(person(email), ["a"], parseCodeowners(`* ${owners}`, forge));
  expect(found).toEqual(answer === "yes" ? { answer } : { answer, path: "a", because: because ?? expect.any(String) });
});

test("a certain no goes before an unknown one", () => {
  const ownership = parseCodeowners("/a @org/team\n/b jane@example.org", "github");
  expect(mayAgree(person(octocat), ["a", "b"], ownership)).toMatchObject({ answer: "no", path: "b" });
  expect(mayAgree(person("jane@example.org"), ["b", "a"], ownership)).toMatchObject({ answer: "unknown", path: "a" });
});

test.for([
  ["49699333+dependabot[bot]@users.noreply.github.com", undefined],
  ["1+mona@users.noreply.ghe.example.org", { forge: "github", login: "mona" }],
  ["1-mona@users.noreply.github.com", { forge: "github", login: "1-mona" }],
  ["12@users.noreply.gitlab.com", undefined],
  ["jane@example.org", undefined],
  ["", undefined],
] as const)("account of %s", ([address, account]) => expect(accountOfAddress(address)).toEqual(account));
