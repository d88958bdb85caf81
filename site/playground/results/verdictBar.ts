import { element } from "../../../packages/cli/page/element.ts";
import type { Headline } from "./describeOutcome.ts";

/** The verdict where it would be out of sight, below the form on a narrow screen: a button that leads to the whole. */
export function createVerdictBar(go: () => void): {
  readonly element: HTMLElement;
  readonly show: (headline: Headline) => void;
} {
  const button = element("button", { type: "button" });
  button.addEventListener("click", go);
  const bar = element("p", { class: "to-verdict", hidden: "" }, button);
  return {
    element: bar,
    show({ text, grade }) {
      bar.hidden = grade === "none";
      button.className = `verdict ${grade}`;
      button.textContent = text;
    },
  };
}
