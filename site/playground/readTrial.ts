import {
  array,
  boolean,
  exactOptional,
  integer,
  literal,
  maxLength,
  minValue,
  number,
  object,
  parse,
  picklist,
  pipe,
  record,
  string,
  union,
} from "valibot";
import { kinds, type Trial } from "./trial.ts";

const text = string();
const count = pipe(number(), integer(), minValue(0));
const person = object({ name: text, email: text });
const status = picklist(["added", "modified", "deleted", "renamed", "copied"]);
const file = object({
  path: text,
  added: count,
  deleted: count,
  from: exactOptional(text),
  status: exactOptional(status),
});

const trial = object({
  kind: picklist(kinds),
  policy: union([object({ preset: text }), object({ text })]),
  message: exactOptional(text),
  pullRequest: exactOptional(
    object({
      title: text,
      body: text,
      labels: array(text),
      author: exactOptional(text),
      authorId: exactOptional(number()),
      association: exactOptional(text),
    }),
  ),
  mails: exactOptional(text),
  numstat: exactOptional(text),
  author: exactOptional(person),
  committer: exactOptional(person),
  earlierCommits: exactOptional(count),
  owners: exactOptional(text),
  environment: exactOptional(record(text, text)),
  note: exactOptional(text),
  record: exactOptional(
    object({
      source: union([literal("refs/notes/ai"), literal(".agent-trace/traces.jsonl")]),
      tools: array(text),
      files: array(object({ path: text, ai: count, human: exactOptional(count) })),
    }),
  ),
  series: exactOptional(
    pipe(array(object({ message: exactOptional(text), files: exactOptional(array(file)) })), maxLength(1000)),
  ),
  surfaces: exactOptional(array(object({ path: text, surface: text, problem: text, inherited: boolean() }))),
});

/**
 * What a link holds. Keys that are not known are left out.
 * @throws {Error} if it is none of ours.
 */
export function readTrial(value: unknown): Trial {
  return parse(trial, value);
}
