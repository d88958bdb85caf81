import * as v from "valibot";
import { kinds, type Trial } from "./trial.ts";

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const person = v.object({ name: text, email: text });
const status = v.picklist(["added", "modified", "deleted", "renamed", "copied"]);
const file = v.object({
  path: text,
  added: count,
  deleted: count,
  from: v.exactOptional(text),
  status: v.exactOptional(status),
});

const trial = v.object({
  kind: v.picklist(kinds),
  policy: v.union([v.object({ preset: text }), v.object({ text })]),
  message: v.exactOptional(text),
  pullRequest: v.exactOptional(
    v.object({
      title: text,
      body: text,
      labels: v.array(text),
      author: v.exactOptional(text),
      authorId: v.exactOptional(v.number()),
      association: v.exactOptional(text),
    }),
  ),
  mails: v.exactOptional(text),
  numstat: v.exactOptional(text),
  author: v.exactOptional(person),
  committer: v.exactOptional(person),
  earlierCommits: v.exactOptional(count),
  owners: v.exactOptional(text),
  environment: v.exactOptional(v.record(text, text)),
  note: v.exactOptional(text),
  record: v.exactOptional(
    v.object({
      source: v.union([v.literal("refs/notes/ai"), v.literal(".agent-trace/traces.jsonl")]),
      tools: v.array(text),
      files: v.array(v.object({ path: text, ai: count, human: v.exactOptional(count) })),
    }),
  ),
  series: v.exactOptional(
    v.pipe(
      v.array(v.object({ message: v.exactOptional(text), files: v.exactOptional(v.array(file)) })),
      v.maxLength(1000),
    ),
  ),
  surfaces: v.exactOptional(v.array(v.object({ path: text, surface: text, problem: text, inherited: v.boolean() }))),
});

/**
 * What a link holds. Keys that are not known are left out.
 * @throws {Error} if it is none of ours.
 */
export function readTrial(value: unknown): Trial {
  return v.parse(trial, value);
}
