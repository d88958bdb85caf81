import { outcomeOf, outcomes, uses } from "../src/reports/html/pageData.ts";
import type { Question } from "./question.ts";
import type { History } from "./readHistory.ts";
import { sortCommits } from "./sortCommits.ts";

type Test = (commit: number) => boolean;

/** Answers with the indexes of the commits that are asked for, in the order asked for. */
export function createAnswer(history: History): (question: Question) => Int32Array {
  const search = createSearch(history);
  return (question) => {
    const tests = testsOf(history, question, search);
    const found: number[] = [];
    for (let commit = 0; commit < history.count; commit += 1) {
      if (tests.every((test) => test(commit))) found.push(commit);
    }
    return sortCommits(history, Int32Array.from(found), question);
  };
}

function testsOf(history: History, question: Question, search: (words: string) => Test): Test[] {
  const { columns, minutes, rows } = history;
  const tests: Test[] = [];
  if (question.use) {
    const digit = String(uses.findIndex((use) => use === question.use));
    tests.push((commit) => columns.use[commit] === digit);
  }
  if (question.policy) tests.push((commit) => columns.policy[commit] === Number(question.policy));
  if (question.repository) tests.push((commit) => columns.repository[commit] === Number(question.repository));
  if (question.from) tests.push(atLeast(minutes, question.from, 0));
  if (question.to) {
    const after = atLeast(minutes, question.to, 24 * 60);
    tests.push((commit) => !after(commit));
  }
  if (question.author) {
    const wanted = question.author.toLowerCase();
    const matching = columns.people.map((person) => person.toLowerCase().includes(wanted));
    tests.push((commit) => matching[columns.author[commit] ?? 0] ?? false);
  }
  if (question.purpose) {
    const purpose = columns.purposes.indexOf(question.purpose);
    tests.push((commit) =>
      rows.disclosures(commit).some((row) => columns.disclosures.purposes[row]?.includes(purpose)),
    );
  }
  if (question.rule || question.severity) tests.push(hasFinding(history, question));
  if (question.q.trim()) tests.push(search(question.q));
  return tests;
}

/** From the beginning of a day, in UTC, or so many minutes later. */
function atLeast(minutes: Int32Array, day: string, later: number): Test {
  const minute = Date.parse(day) / 60_000 + later;
  return Number.isNaN(minute) ? () => true : (commit) => (minutes[commit] ?? 0) >= minute;
}

/** Rule and severity are asked of one and the same finding. */
function hasFinding({ columns, rows }: History, { rule, severity }: Question): Test {
  const wanted = rule ? columns.rules.indexOf(rule) : undefined;
  const named = outcomes.filter((outcome) => (severity === "any" ? outcome !== "waived" : outcome === severity));
  const asked = named.length > 0 ? named : outcomes;
  const matches = (row: number): boolean =>
    (wanted === undefined || columns.findings.rule[row] === wanted) && asked.includes(outcomeOf(columns, row));
  return (commit) => rows.findings(commit).some(matches);
}

/** All words must occur, in any order. What is searched is prepared when somebody searches for the first time. */
function createSearch({ columns, count, rows }: History): (words: string) => Test {
  let texts: string[] | undefined;
  const prepare = (): string[] =>
    Array.from({ length: count }, (_, commit) => {
      const trailers = rows.disclosures(commit).map((row) => columns.texts[columns.disclosures.text[row] ?? 0]);
      const marks = rows.marks(commit).map((row) => columns.texts[columns.marks.text[row] ?? 0]);
      const person = columns.people[columns.author[commit] ?? 0];
      return [columns.subject[commit], columns.hash[commit], person, ...trailers, ...marks].join("\n").toLowerCase();
    });
  return (typed) => {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    texts ??= prepare();
    const all = texts;
    return (commit) => words.every((word) => all[commit]?.includes(word));
  };
}
