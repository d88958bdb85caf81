import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.resolve("../../site/build.js")).resolve("axe-core"), "utf8");

/** What axe-core finds wrong on a page for people who use a screen reader or see colours badly: `rule: element`. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].target))`,
  );
}
