import { element } from "./element.ts";

/** Buttons for the pages of a long answer. */
export function createPager(
  place: HTMLElement,
  turnTo: (page: number) => void,
): { show: (page: number, pages: number) => void } {
  const button = (text: string, name: string): HTMLButtonElement =>
    element("button", { type: "button", "aria-label": name }, text);
  const first = button("«", "First page");
  const previous = button("Previous", "Previous page");
  const number = element("input", { type: "text", inputmode: "numeric", "aria-label": "Page" });
  const of = element("span");
  const next = button("Next", "Next page");
  const last = button("»", "Last page");
  place.append(first, previous, element("label", {}, "Page ", number), of, next, last);
  let current = 0;
  let count = 1;
  const turn = (page: number): void => {
    if (page >= 0 && page < count && page !== current) turnTo(page);
    else number.value = String(current + 1);
  };
  first.addEventListener("click", () => turn(0));
  previous.addEventListener("click", () => turn(current - 1));
  next.addEventListener("click", () => turn(current + 1));
  last.addEventListener("click", () => turn(count - 1));
  number.addEventListener("change", () => turn(Math.floor(Number(number.value)) - 1));
  return {
    show: (page, pages) => {
      current = page;
      count = pages;
      place.hidden = pages <= 1;
      number.value = String(page + 1);
      of.textContent = `of ${pages.toLocaleString("en-US")}`;
      // Not `disabled`: that would throw the keyboard's focus away on the last page.
      for (const one of [first, previous]) one.setAttribute("aria-disabled", String(page === 0));
      for (const one of [next, last]) one.setAttribute("aria-disabled", String(page === pages - 1));
    },
  };
}
