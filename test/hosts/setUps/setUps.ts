import { commitlint } from "./commitlint.ts";
import { hookManagers } from "./hookManagers.ts";
import { huskies } from "./huskies.ts";
import { packageManagers } from "./packageManagers.ts";
import type { SetUp } from "./setUp.ts";
import { withoutJavaScript } from "./withoutJavaScript.ts";

/** Each set-up that is tried, below the headings of docs/set-ups.md. */
export const setUps: Readonly<Record<string, readonly SetUp[]>> = {
  "husky, by package manager": packageManagers,
  "husky with commitlint and lint-staged": commitlint,
  "Older husky, and husky below the root": huskies,
  "Other hook managers": hookManagers,
  "Without JavaScript": withoutJavaScript,
};
