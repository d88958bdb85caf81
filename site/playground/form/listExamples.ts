import { element } from "../../../packages/cli/page/element.ts";
import { examples } from "../examples.ts";
import type { Trial } from "../trial.ts";

/** A button for each example: it fills the form. */
export function listExamples(open: (trial: Trial) => void): HTMLElement {
  const buttons = examples.map(({ title, trial }) => {
    const button = element("button", { type: "button" }, title);
    button.addEventListener("click", () => open(trial));
    return button;
  });
  return element(
    "div",
    { class: "examples", role: "group", "aria-label": "Examples" },
    element("span", {}, "Try:"),
    ...buttons,
  );
}
