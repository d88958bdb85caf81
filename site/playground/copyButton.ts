import { element } from "../../packages/cli/page/element.ts";
import { LinkError } from "./link.ts";

/**
 * Copies a text to the clipboard. A page that is no secure one has none, and a visitor may refuse it: then it says so, as
 * it does of what is too long for a link.
 * @param field one that holds the text: it is selected where there is no clipboard
 * @param beside what else can be done with the text
 */
export function copyButton(
  label: string,
  textOf: () => string | Promise<string>,
  field?: HTMLTextAreaElement,
  beside?: HTMLElement,
): HTMLElement {
  const button = element("button", { type: "button" }, label);
  const said = element("span", { role: "status", class: "hint" });
  const otherwise = field ? "it is selected, so press Ctrl+C or ⌘C" : "copy it from the address bar";
  button.addEventListener("click", () => {
    void copy().then((line) => (said.textContent = line));
  });
  return element("p", { class: "row" }, button, beside, said);

  async function copy(): Promise<string> {
    try {
      const text = await textOf();
      await navigator.clipboard.writeText(text);
      return "Copied";
    } catch (error) {
      if (error instanceof LinkError) return error.message;
      field?.select();
      return `This browser gives the page no clipboard: ${otherwise}`;
    }
  }
}
