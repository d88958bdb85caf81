import { element } from "../../../packages/cli/page/element.ts";
import { copyButton } from "../copyButton.ts";
import type { Mended, Replacement } from "../judging/outcome.ts";

/** What mends it on the author's machine. */
const commands: Readonly<Record<Mended["what"], string>> = {
  message: "ai-disclosure fix",
  description: "ai-disclosure pr --fix",
  mail: "ai-disclosure patch --fix",
};

/** The text as it can be mended, to be copied, with what was done to it. */
export function mendedText(mended: Mended, use: (mended: Replacement) => void): HTMLElement {
  const { what, text, changes, left } = mended;
  const area = element("textarea", {
    readonly: "",
    rows: `${Math.min(14, text.split("\n").length)}`,
    "aria-label": `The mended ${what}`,
    spellcheck: "false",
  });
  area.value = text;
  const useButton = what === "mail" ? undefined : element("button", { type: "button" }, "Use it");
  useButton?.addEventListener("click", () => use(mended));
  const after = left === 0 ? "" : `, and leaves ${left === 1 ? "1 error" : `${left} errors`} for you`;
  return element(
    "section",
    { class: "mended" },
    element("h3", {}, `The mended ${what}`),
    element("p", { class: "hint" }, `${commands[what]} does this${after}: ${changes.join("; ")}`),
    area,
    copyButton(`Copy the ${what}`, () => text, area, useButton),
  );
}
