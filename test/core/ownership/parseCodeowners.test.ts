import { describe, expect, test } from "vitest";
import { guessForge } from "../../../packages/core/src/ownership/guessForge.ts";
import type { Forge } from "../../../packages/core/src/ownership/ownership.ts";
import { parseCodeowners } from "../../../packages/core/src/ownership/parseCodeowners.ts";

const ownersOf = (text: string, forge: Forge, path: string): string[] => {
  const { people, accounts, unresolved } = parseCodeowners(text, forge).ownersOf(path);
  return [
    ...accounts.map(({ login }) => `@${login}`),
    ...people.map(({ email }) => email),
    ...unresolved.map(({ owner }) => owner),
  ];
};

/** The examples of GitHub's documentation. */
const documented = `
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/*  docs@example.com
apps/ @octocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
`;

test.for<[path: string, ...owners: string[]]>([
  ["README.md", "@global-owner1", "@global-owner2"],
  ["a/b/main.js", "@js-owner"],
  ["a/main.go", "docs@example.com"],
  ["a.txt", "@octo-org/octocats"],
  ["docs/getting-started.md", "docs@example.com"],
  ["docs/build-app/troubleshooting.md", "@global-owner1", "@global-owner2"],
  ["a/docs/b.md", "@global-owner1", "@global-owner2"],
  ["a/apps/b/c.js", "@octocat"],
  ["scripts/a", "@doctocat", "@octocat"],
  ["build/logs/a", "@octocat"],
  ["deeply/nested/logs/a/b", "@octocat"],
  ["apps/a.js", "@octocat"],
  ["apps/github"],
  ["apps/github/a.js"],
])("GitHub's documentation: %s", ([path, ...owners]) => {
  expect(ownersOf(documented, "github", path)).toEqual(owners);
});

describe.for<[forge: Forge, pattern: string, yes: string[], no: string[]]>([
  ["github", "docs", ["docs", "docs/a/b", "a/docs", "a/docs/b"], ["docs.txt", "a/docsx/b"]],
  ["github", "/docs", ["docs", "docs/a/b"], ["a/docs"]],
  ["github", "docs/", ["docs/a/b", "a/docs/b"], ["docs", "a/docs"]],
  ["github", "/docs/api", ["docs/api", "docs/api/a"], ["docs/apis", "a/docs/api"]],
  ["github", "*", ["a", "a/b/c", ".a"], []],
  ["github", "/*", ["a", ".a"], ["a/b"]],
  ["github", "/*/", ["a/b", "a/b/c"], ["a"]],
  ["github", "d*/", ["docs/a", "a/docs/b"], ["docs", "a/b"]],
  ["github", "docs/*.md", ["docs/a.md", "docs/a.md/b"], ["docs/a/b.md", "x/docs/a.md"]],
  ["github", "docs/**", ["docs/a", "docs/a/b"], ["docs", "a/docs/b"]],
  ["github", "docs/**/", ["docs/a", "docs/a/b"], ["docs"]],
  ["github", "docs/**/a*", ["docs/a", "docs/b/c/ab", "docs/b/a/c"], ["docs/b/c"]],
  ["github", "a/**/b/**/c", ["a/b/c", "a/b/b/x/c", "a/x/b/c/d"], ["a/c/b", "a/b"]],
  ["github", "a**b", ["ab", "axxb"], ["a/b"]],
  ["github", "a\\ b", ["a b", "c/a b/d"], ["a", "a\\"]],
  ["github", "a\\*b", ["a*b"], ["axb"]],
  ["github", "a#b", ["a#b"], ["a"]],
  ["github", "Docs", ["Docs"], ["docs"]],
  ["github", "/", [], ["a", ""]],
  ["github", "!docs", [], ["docs", "!docs", "a"]],
  ["github", "\\#docs", [], ["#docs"]],
  ["github", "a[bc]", [], ["ab", "a[bc]"]],
  ["gitlab", "*", ["a", "a/b/c", ".a"], []],
  ["gitlab", "README.md", ["README.md", "internal/README.md"], ["README.md/a"]],
  ["gitlab", "/README.md", ["README.md"], ["docs/README.md"]],
  ["gitlab", "internal/README.md", ["internal/README.md", "a/internal/README.md"], ["README.md"]],
  ["gitlab", "/docs/", ["docs/a", "docs/a/b"], ["docs", "a/docs/b"]],
  ["gitlab", "docs", ["docs", "a/docs"], ["docs/a"]],
  ["gitlab", "/docs/*", ["docs/a", "docs/.a"], ["docs/a/b"]],
  ["gitlab", "/docs/*/README.md", ["docs/api/README.md"], ["docs/README.md", "docs/a/b/README.md"]],
  ["gitlab", "/docs/**/index.md", ["docs/index.md", "docs/api/graphql/index.md"], ["index.md"]],
  ["gitlab", "/docs/**", ["docs/a"], ["docs/a/b"]],
  ["gitlab", "/docs/**/*", ["docs/a", "docs/a/b"], ["docs"]],
  ["gitlab", "**/generated/", ["generated/a", "a/b/generated/c/d"], ["generated"]],
  ["gitlab", "\\#file.rb", ["#file.rb", "a/#file.rb"], ["file.rb"]],
  ["gitlab", "path\\ with\\ spaces/", ["path with spaces/a"], ["path/a"]],
  ["gitlab", "/a[b-d].c", ["ac.c"], ["ae.c", "a[b-d].c"]],
  ["gitlab", "/a[!b].c", ["ac.c"], ["ab.c", "a.c"]],
])("%s: %s", ([forge, pattern, yes, no]) => {
  test.for(yes)("matches %s", (path) => expect(ownersOf(`${pattern} @jane`, forge, path)).toEqual(["@jane"]));
  test.for(no)("does not match %s", (path) => expect(ownersOf(`${pattern} @jane`, forge, path)).toEqual([]));
});

test("GitHub skips lines that are not valid, and says why", () => {
  const text =
    "* @jane\n*.js user @jim\n*.ts @jim@example.org\n!*.c @jim\na[b] @jim\n\\#a @jim\n/ @jim\n*.go @Jim_corp\t# @joe";
  const { problems } = parseCodeowners(text, "github");
  expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
  expect(problems[0]?.because).toBe("names an owner that is neither @login, @org/team nor address: user");
  expect(ownersOf(text, "github", "a.js")).toEqual(["@jane"]);
  expect(ownersOf(text, "github", "a.go")).toEqual(["@jim_corp"]);
});

/** The examples of GitLab's documentation, and what it says of them. */
test.for<[text: string, path: string, ...owners: string[]]>([
  [
    "* @admin\n[R]\nREADME.md @user1 @user2\ninternal/README.md @user4\n[O]\nREADME.md @user3",
    "README.md",
    "@admin",
    "@user1",
    "@user2",
    "@user3",
  ],
  [
    "* @admin\n[R]\nREADME.md @user1 @user2\ninternal/README.md @user4\n[O]\nREADME.md @user3",
    "internal/README.md",
    "@admin",
    "@user4",
    "@user3",
  ],
  ["[Documentation] @docs\ndocs/\n[Database][2] @dba\nmodel/db/\nconfig/setup.md @docs", "model/db/a", "@dba"],
  ["[Documentation] @docs\ndocs/\n[Database][2] @dba\nmodel/db/\nconfig/setup.md @docs", "config/setup.md", "@docs"],
  ["^[Go] @gopher\n*.go", "a/b.go", "@gopher"],
  ["[A]\nREADME @one\n[B]\nx @two\n[a]\nREADME @three", "README", "@three"],
  ["* @default\n!*.rb\n/special/*.rb @ruby", "special/a.rb"],
  ["*.rb @ruby\n!/config/**/*.rb\n[Config]\n/config/ @ops", "config/a/b.rb", "@ops"],
  ["/path/* @group user_without_at_symbol @user_with_at_symbol", "path/a", "@group", "@user_with_at_symbol"],
  ["* @all\n/free/", "free/a"],
  ["* @group\n\n[Section name\ndocs/ @docs", "docs/a", "@docs"],
  ["/docs/**/*.md @docs  # Match specific file types", "docs/a.md", "@docs"],
  ["LICENSE @legal janedoe@gitlab.com", "LICENSE", "@legal", "janedoe@gitlab.com"],
  ["README @group/with-nested/subgroup @@maintainer", "README", "@group/with-nested/subgroup", "@@maintainer"],
  ["[S] @a.b_c-d\nfile", "file", "@a.b_c-d"],
])("GitLab: %j: %s", ([text, path, ...owners]) => {
  expect(ownersOf(text, "gitlab", path)).toEqual(owners);
});

test.for<[forge: Forge, path: string, text: string]>([
  ["github", ".github/CODEOWNERS", "[Docs]\n* @jane"],
  ["gitlab", ".gitlab/CODEOWNERS", "* @jane"],
  ["github", "CODEOWNERS", "# [Docs]\n*.js @jane @org/team\n[a-c].js @jane"],
  ["gitlab", "CODEOWNERS", "* @jane\n[Docs][2] @docs\n*.md"],
  ["gitlab", "docs/CODEOWNERS", "^[Docs]\r\n*.md @jane"],
  ["gitlab", "CODEOWNERS", "* @jane\n!*.md"],
  ["gitlab", "CODEOWNERS", "* @@maintainer"],
  ["gitlab", "CODEOWNERS", "* @a/b/c"],
])("is %s's: %s with %j", ([forge, path, text]) => expect(guessForge(path, text)).toBe(forge));
