import { element } from "../../packages/cli/page/element.ts";

/**
 * Copies a text to the clipboard. A page that is no secure one has none, and a visitor may refuse it: then it says so.
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
    void writeToClipboard(textOf).then((done) => {
      if (!done) field?.select();
      said.textContent = done ? "Copied" : `This browser gives the page no clipboard: ${otherwise}`;
    });
  });
  return element("p", { class: "row" }, button, beside, said);
}

async function writeToClipboard(textOf: () => string | Promise<string>): Promise<boolean> {
  const text = await textOf();
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
