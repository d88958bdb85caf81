import { launchBrowser } from "../../../../scripts/launchBrowser.js";

/** Unpacks the browser before the tests, if that is needed. Where none starts, each test says so. */
export default async function prepareBrowser(): Promise<void> {
  await launchBrowser().then(
    (browser) => browser.close(),
    () => undefined,
  );
}
