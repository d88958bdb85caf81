import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { linkToPlayground, listSources, pageOf, rewriteLinks } from "../../site/pages.js";

const root = join(import.meta.dirname, "../..");
const repository = "https://github.com/ai-disclosure/ai-disclosure/blob/main/";

test.each([
  ["README.md", "[a](docs/ci.md)", "[a](./ci.md)"],
  ["README.md", "![a](docs/rejection.svg)", "![a](./rejection.svg)"],
  ["README.md", "[a](CONTRIBUTING.md)", `[a](${repository}CONTRIBUTING.md)`],
  ["README.md", "[a](#audit) [b](https://example.org/x.md) [c](mailto:a@example.org)", undefined],
  ["docs/ci.md", "[a](../README.md#the-command)", "[a](./readme.md#the-command)"],
  ["docs/ci.md", "[a](../examples/ci/README.md)", `[a](${repository}examples/ci/README.md)`],
  ["docs/api.md", "[a](api.md#judge)", "[a](./api.md#judge)"],
  ["site/content/index.md", "[a](../../docs/ci.md) [b](../../README.md)", "[a](./ci.md) [b](./readme.md)"],
  ["docs/rules/size-limit.md", "[a](no-advert.md) [b](../ci.md)", "[a](./no-advert.md) [b](../ci.md)"],
])("a link of %s: %s", (source, text, rewritten = text) => {
  expect(rewriteLinks(text, source)).toBe(rewritten);
});

test("the page of each policy leads to the playground with that policy", async () => {
  const policies = (await listSources()).filter((source) => source.startsWith("docs/policies/"));
  expect(policies.length).toBeGreaterThan(75);
  for (const source of policies) {
    const text = linkToPlayground(readFileSync(join(root, source), "utf8"), source);
    expect(rewriteLinks(text, source)).toContain(`](../playground.md#policy=${posix.basename(source, ".md")})`);
  }
});

test("every column of every table has a name", async () => {
  const texts = (await listSources()).map((source) => [source, readFileSync(join(root, source), "utf8")] as const);
  const nameless = texts.flatMap(([source, text]) =>
    [...text.matchAll(/^(\|.*\|)\n\|[-:|]+\|$/gmu)]
      .filter(([, header = ""]) =>
        header
          .slice(1, -1)
          .split("|")
          .some((name) => name.trim() === ""),
      )
      .map(([, header]) => `${source}: ${header}`),
  );
  expect(nameless).toEqual([]);
});

test("every link of every page leads to a page, or to a file of the repository", async () => {
  const sources = await listSources();
  expect(sources.length).toBeGreaterThan(100);
  const pages = new Set(sources.map(pageOf));
  const dead = sources.flatMap((source) => {
    const links = rewriteLinks(readFileSync(join(root, source), "utf8"), source).matchAll(/\]\(([^)\s#]+)/gu);
    return [...links]
      .map(([, address = ""]) => address)
      .filter((address) => {
        if (address.startsWith(repository)) return !existsSync(join(root, address.slice(repository.length)));
        if (/^[a-z]+:/u.test(address)) return false;
        const target = posix.join(posix.dirname(pageOf(source) ?? ""), address);
        return !pages.has(target) && !existsSync(join(root, "docs", target));
      })
      .map((address) => `${source}: ${address}`);
  });
  expect(dead).toEqual([]);
});
