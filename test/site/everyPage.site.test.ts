import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { isTrialLink } from "../../site/playground/link.ts";
import { elementsOf } from "./elementsOf.ts";

test("every page refuses scripts that it did not bring", async () => {
  const files = await readdir(inject("siteFolder"), { recursive: true });
  const open = await Promise.all(
    files
      .filter((file) => file.endsWith(".html"))
      .map(async (name) => {
        const elements = elementsOf(await readFile(join(inject("siteFolder"), name), "utf8"));
        const policy = elements.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
        const script = /script-src ([^;]*)/u.exec(policy?.attributes["content"] ?? "")?.[1] ?? "none named";
        return script.split(" ").every((source) => /^'(?:self|sha256-[\w+/=]+)'$/u.test(source)) ? [] : [name];
      }),
  );
  expect(open.flat()).toEqual([]);
});

test("every link inside the website leads to a page, and to a place on it", async () => {
  const files = await readdir(inject("siteFolder"), { recursive: true });
  const pages = new Map<string, { readonly ids: ReadonlySet<string>; readonly links: readonly string[] }>();
  for (const name of files.filter((file) => file.endsWith(".html"))) {
    const elements = elementsOf(await readFile(join(inject("siteFolder"), name), "utf8"));
    pages.set(name, {
      ids: new Set(elements.map(({ attributes }) => attributes["id"] ?? "")),
      links: elements.filter(({ tag }) => tag === "a").map(({ attributes }) => attributes["href"] ?? ""),
    });
  }
  const dead = [...pages].flatMap(([name, { links }]) =>
    links
      .map((link) => new URL(link, inject("siteAddress") + name))
      .filter(({ href }) => href.startsWith(inject("siteAddress")))
      .filter(({ href, hash }) => {
        const path = href.slice(inject("siteAddress").length).replace(/#.*/u, "") || "index.html";
        if (hash === "" || isTrialLink(hash)) return !files.includes(path);
        return pages.get(path)?.ids.has(decodeURIComponent(hash.slice(1))) !== true;
      })
      .map(({ href }) => `${name}: ${href}`),
  );
  expect(dead).toEqual([]);
});
