import type { Browser, Page } from "playwright-core";
import { packTrial } from "../../../site/playground/link.ts";
import type { Trial } from "../../../site/playground/trial.ts";
import { visitSite, type Visit } from "../visitSite.ts";

export { launchBrowser } from "../visitSite.ts";

/** Opens the built playground, with a link's fragment if there is one, and waits until it can be used. */
export async function openPlayground(
  browser: Browser,
  test: (visit: Visit) => Promise<void>,
  { fragment = "", ...options }: { readonly fragment?: string } & Parameters<typeof visitSite>[3] = {},
): Promise<void> {
  await visitSite(
    browser,
    `playground.html${fragment}`,
    async (visit) => {
      await visit.page.waitForSelector(".playground form");
      await test(visit);
    },
    options,
  );
}

/** Follows a link to another trial, as if it was pasted into the address, and waits for what the page shows of it. */
export async function tryLink(page: Page, trial: Trial): Promise<void> {
  const fragment = await packTrial(trial);
  await page.evaluate(`new Promise((judged) => {
    const results = document.querySelector(".results");
    const watch = () => results.getAttribute("aria-busy") === "false" && judged(observer.disconnect());
    const observer = new MutationObserver(watch);
    observer.observe(results, { attributeFilter: ["aria-busy"] });
    location.hash = ${JSON.stringify(fragment)};
  })`);
}

/** What the page shows as JSON; empty if it judged nothing. */
export async function shownJson(page: Page): Promise<string> {
  return page.evaluate<string>(`document.querySelector(".results .json pre")?.textContent ?? ""`);
}
