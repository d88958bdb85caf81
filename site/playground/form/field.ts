import { element } from "../../../packages/cli/page/element.ts";

let fields = 0;

/** A control with its label above it, and below it how it is filled in. */
export function field(label: string, control: HTMLElement, hint?: string): HTMLElement {
  fields += 1;
  control.id ||= `field-${fields}`;
  const note = hint === undefined ? undefined : element("p", { class: "hint", id: `${control.id}-hint` }, hint);
  if (note) control.setAttribute("aria-describedby", note.id);
  return element("div", { class: "field" }, element("label", { for: control.id }, label), control, note);
}

/** A field of several lines for text that nobody corrects. */
export function textArea(rows: number, placeholder: string, changed: (text: string) => void): HTMLTextAreaElement {
  const area = element("textarea", { rows: `${rows}`, placeholder, ...verbatim });
  area.addEventListener("input", () => changed(area.value));
  return area;
}

export function textInput(placeholder: string, changed: (text: string) => void): HTMLInputElement {
  const input = element("input", { type: "text", placeholder, ...verbatim });
  input.addEventListener("input", () => changed(input.value));
  return input;
}

/**
 * Says below a control why what stands there is not used: when it is left, so that nobody is told so while they type.
 * @param problem the empty string where it is used
 * @returns the control's line, which belongs below it, and what looks again
 */
export function tellUnused(
  control: HTMLInputElement,
  problem: () => string,
): { readonly line: HTMLElement; readonly look: () => void } {
  const line = element("p", { role: "status", class: "problem" });
  const look = () => {
    line.textContent = problem();
    control.setAttribute("aria-invalid", `${line.textContent !== ""}`);
  };
  control.addEventListener("change", look);
  control.addEventListener("input", () => problem() === "" && look());
  return { line, look };
}

const verbatim = { spellcheck: "false", autocapitalize: "off", autocomplete: "off" };

/** A part of the form: it tells of what changes, and shows what a link brings. */
export interface FormPart<Shown> {
  readonly element: HTMLElement;
  readonly show: (shown: Shown) => void;
}
