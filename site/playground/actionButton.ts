import { element } from "../../packages/cli/page/element.ts";

/** A small button in a line of text. */
export function actionButton(label: string, act: () => void): HTMLElement {
  const button = element("button", { type: "button", class: "action" }, label);
  button.addEventListener("click", act);
  return button;
}
