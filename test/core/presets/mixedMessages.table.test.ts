import {
  categorise,
  createChange,
  evaluate,
  formatVerdict,
  parseMessage,
  parsePerson,
  presetNames,
  resolvePolicy,
  type Finding,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { spread } from "../../support/spread.ts";
import { people } from "../identity/people.ts";
import { createRandom } from "../message/createRandom.ts";

/** What people would send to all the projects: the examples of every preset, taken apart. */
const everything = documentedPresets.flatMap(({ examples }) => [...examples.accepted, ...examples.rejected]);
const lines = everything.flatMap(({ message, pullRequest }) => `${message}\n${pullRequest?.body ?? ""}`.split("\n"));
const labels = everything.flatMap(({ pullRequest }) => pullRequest?.labels ?? []);
const paths = everything.flatMap(({ files = [] }) => files.map(({ path }) => path));
const breaks = [
  "",
  "",
  "",
  "\r",
  "\n",
  "\0",
  " ",
  "\t",
  "\u001b[2J",
  "\u202e",
  "\ud83e",
  "<",
  ">",
  "-->",
  "```",
  ":",
  "(",
];

/** A sample: ten thousand for each take a minute, and threw nothing when this was written. */
const runs = spread(Array.from({ length: 200 }), 4);

test.each(presetNames)("under %s nothing throws, whatever project the lines come from", async (name) => {
  const policy = await resolvePolicy({ extends: name });
  const random = createRandom(11);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[random(items.length)];
  const text = (most: number): string =>
    Array.from({ length: random(most) }, () => `${pick(lines)}${pick(breaks)}`).join(random(9) === 0 ? "\r\n" : "\n");
  const person = () => parsePerson(random(5) === 0 ? text(2) : (pick(people) ?? ""));
  const silent: Finding[] = [];
  let told = 0;
  for (const _ of runs) {
    const pullRequest = { title: text(2), body: text(20), labels: [pick(labels) ?? ""], author: person().name };
    const change = createChange(
      {
        message: random(20) === 0 ? undefined : parseMessage(text(15)),
        author: random(9) === 0 ? undefined : person(),
        committer: person(),
        ...(random(2) === 0 && { pullRequest }),
      },
      policy,
    );
    const files = Array.from({ length: random(4) }, () => ({
      path: `${pick(paths)}${random(5) === 0 ? pick(breaks) : ""}`,
      added: random(900),
      deleted: random(900),
      kind: "text" as const,
      status: random(3) === 0 ? ("added" as const) : ("modified" as const),
    }));
    const verdict = evaluate(
      { ...change, ...(random(4) > 0 && { files: await categorise(files, policy) }), earlierCommits: random(6) },
      policy,
    );
    silent.push(...verdict.findings.filter(({ message, fix }) => message === "" || fix === ""));
    told += formatVerdict(verdict, policy).length;
  }
  // At once: an assertion for each took a fifth of the time.
  expect(silent).toEqual([]);
  expect(told).toBeGreaterThanOrEqual(0);
});
