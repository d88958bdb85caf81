import type { PageData } from "../src/reports/html/pageData.ts";
import { element } from "./element.ts";
import { everything, type Question } from "./question.ts";

/** More suggestions than this help nobody and slow the browser's list down. */
const mostSuggestions = 300;

type Field = HTMLInputElement | HTMLSelectElement;

/** The form above the table: shows a question, and tells of a new one. */
export function createFilterForm(
  history: PageData,
  form: HTMLFormElement,
  ask: (asked: Partial<Question>) => void,
): { show: (question: Question) => void } {
  const fields = (): Field[] => [...form.querySelectorAll<Field>("input, select")];
  const read = (): Partial<Question> => Object.fromEntries(fields().map(({ name, value }) => [name, value]));
  let timer = 0;
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => ask(read()), 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    ask({ ...everything });
  });
  suggestAuthors(history, form);
  form.hidden = false;
  return {
    show: (question) => {
      for (const field of fields()) {
        const value = String(question[field.name as keyof Question]);
        if (field.value !== value) field.value = value;
        field.classList.toggle("set", field.value !== "");
      }
    },
  };
}

/** The most frequent authors, listed when somebody looks for one. */
function suggestAuthors({ commits }: PageData, form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("[name=author]");
  const list = form.querySelector("datalist");
  field?.addEventListener(
    "focus",
    () => {
      const counts = new Map<string, number>();
      for (const { author } of commits) counts.set(author, (counts.get(author) ?? 0) + 1);
      const frequent = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, mostSuggestions);
      list?.append(...frequent.map(([value]) => element("option", { value })));
    },
    { once: true },
  );
}
