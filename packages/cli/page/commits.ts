import type { PageCommit, PageData } from "../src/reports/html/pageData.ts";
import { createAnswer } from "./answer.ts";
import { createCommitTable } from "./commitTable.ts";
import { find } from "./element.ts";
import { createFilterForm } from "./filterForm.ts";
import { createPager } from "./pager.ts";
import { everything, readQuestion, writeQuestion, type Question, type SortKey } from "./question.ts";

const rowsOfPage = 50;

/** Rows on paper; nobody prints thousands. */
const rowsOfPrint = 200;

/** Columns that a reader wants from the largest, the newest, the worst. */
const largestFirst: readonly SortKey[] = ["date", "lines", "findings", "use"];

/** The table of commits with its form and pages; `ask` changes a part of the question. */
export function createCommits(history: PageData): {
  ask: (asked: Partial<Question>) => void;
  print: (on: boolean) => void;
} {
  const section = find("#commits");
  const status = find(".count", section);
  const rows = find(".rows", section);
  const answer = createAnswer(history);
  const table = createCommitTable(history, rows, sortBy);
  const pager = createPager(find(".pages", section), turnTo);
  const form = createFilterForm(history, find<HTMLFormElement>("form", section), ask);
  let question = readQuestion(location.hash) ?? everything;
  let found: readonly PageCommit[] = [];
  let page = 0;
  let printing = false;

  function draw(): void {
    const size = printing ? rowsOfPrint : rowsOfPage;
    table.show(found.slice(page * rowsOfPage, page * rowsOfPage + size), question);
    pager.show(page, Math.max(1, Math.ceil(found.length / rowsOfPage)));
  }

  function tell(): void {
    const count = history.commits.length;
    const all = `${count.toLocaleString("en-US")} ${count === 1 ? "commit" : "commits"}`;
    const some = found.length === count ? all : `${found.length.toLocaleString("en-US")} of ${all}`;
    status.textContent = printing && found.length > rowsOfPrint ? `${some}; ${rowsOfPrint} of them on paper` : some;
  }

  function update(): void {
    found = answer(question);
    page = 0;
    form.show(question);
    draw();
    tell();
  }

  function ask(asked: Partial<Question>): void {
    question = { ...question, ...asked };
    keepInAddress(writeQuestion(question));
    update();
  }

  function sortBy(key: SortKey): void {
    const first = largestFirst.includes(key) ? "descending" : "ascending";
    const other = first === "descending" ? "ascending" : "descending";
    ask({ sort: key, order: question.sort === key && question.order === first ? other : first });
  }

  function turnTo(next: number): void {
    page = next;
    draw();
    section.scrollIntoView({ block: "start" });
  }

  window.addEventListener("hashchange", () => {
    const asked = location.hash === "" ? everything : readQuestion(location.hash);
    if (!asked) return;
    question = asked;
    update();
    find("#commits-title").focus({ preventScroll: true });
    section.scrollIntoView({ block: "start" });
  });
  rows.hidden = false;
  update();
  return {
    ask,
    print: (on) => {
      printing = on;
      draw();
      tell();
    },
  };
}

function keepInAddress(fragment: string): void {
  window.history.replaceState(null, "", fragment === "" ? location.href.replace(/#.*$/, "") : `#${fragment}`);
}
