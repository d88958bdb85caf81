import { outcomes, type PageCommit, type PageData } from "../src/reports/html/pageData.ts";
import type { Question } from "./question.ts";
import { sortCommits } from "./sortCommits.ts";

type Test = (commit: PageCommit) => boolean;

/** Answers with the commits that are asked for, in the order asked for. */
export function createAnswer(history: PageData): (question: Question) => PageCommit[] {
  const search = createSearch(history.commits);
  return (question) => {
    const tests = testsOf(history, question, search);
    return sortCommits(
      history.commits.filter((commit) => tests.every((test) => test(commit))),
      question,
    );
  };
}

function testsOf({ policies, repositories }: PageData, question: Question, search: (words: string) => Test): Test[] {
  const tests: Test[] = [];
  if (question.use) tests.push(({ use }) => use === question.use);
  if (question.policy) tests.push(({ policy }) => policy === policies[Number(question.policy)]);
  if (question.repository) tests.push(({ repository }) => repository === repositories[Number(question.repository)]);
  if (question.from) tests.push(atLeast(question.from, 0));
  if (question.to) {
    const after = atLeast(question.to, 24 * 60);
    tests.push((commit) => !after(commit));
  }
  if (question.author) {
    const wanted = question.author.toLowerCase();
    tests.push(({ author }) => author.toLowerCase().includes(wanted));
  }
  if (question.purpose)
    tests.push(({ disclosures }) => disclosures.some(({ purposes }) => purposes.includes(question.purpose)));
  if (question.rule || question.severity) tests.push(hasFinding(question));
  if (question.q.trim()) tests.push(search(question.q));
  return tests;
}

/** From the beginning of a day, in UTC, or so many minutes later. */
function atLeast(day: string, later: number): Test {
  const from = Date.parse(day) / 60_000 + later;
  return Number.isNaN(from) ? () => true : ({ minute }) => minute >= from;
}

/** Rule and severity are asked of one and the same finding. */
function hasFinding({ rule, severity }: Question): Test {
  const named = outcomes.filter((outcome) => (severity === "any" ? outcome !== "waived" : outcome === severity));
  const asked = named.length > 0 ? named : outcomes;
  return ({ findings }) => findings.some((one) => (!rule || one.rule === rule) && asked.includes(one.outcome));
}

/** All words must occur, in any order. What is searched is prepared when somebody searches for the first time. */
function createSearch(commits: readonly PageCommit[]): (words: string) => Test {
  let texts: Map<PageCommit, string> | undefined;
  const textOf = ({ subject, hash, author, disclosures, marks }: PageCommit): string =>
    [subject, hash, author, ...disclosures.map(({ text }) => text), ...marks].join("\n").toLowerCase();
  return (typed) => {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    const all = (texts ??= new Map(commits.map((commit) => [commit, textOf(commit)])));
    return (commit) => words.every((word) => all.get(commit)?.includes(word));
  };
}
