import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentedExamples, verdictIn, verdictOf } from "./documentedExamples.ts";
import { launchBrowser, openPlayground, shownJson, tryLink } from "./openPlayground.ts";
import { trialOf } from "./trialOf.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("every example of every policy and rule is judged in the browser as by core", async () => {
  await openPlayground(browser, async ({ page, problems }) => {
    for (const { of, example } of documentedExamples) {
      await tryLink(page, trialOf(example));
      const what = `${of}: ${example.title}`;
      expect({ what, ...verdictIn(await shownJson(page)) }).toEqual({ what, ...(await verdictOf(example)) });
    }
    expect(problems).toEqual([]);
  });
}, 600_000);
