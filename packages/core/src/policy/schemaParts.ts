import {
  array,
  check,
  description,
  integer,
  isoDate,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  regex,
  string,
  type GenericSchema,
} from "valibot";
import { isDay } from "../text/isDay.ts";
import { isSafeGlob } from "./isSafeGlob.ts";

// The kinds of values a policy is made of. A description is kept beside its type: it ends in the published JSON Schema.

// As checks and not as expressions: of two expressions the published schema would keep one.
const printable = check(
  // oxlint-disable-next-line no-control-regex
  (value: string) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value),
  "text without control characters",
);
// oxlint-disable-next-line no-control-regex
const oneLine = check((value: string) => !/[\u0000-\u001f\u007f]/.test(value), "one line without control characters");

/** A key that a policy may leave out. */
export function optionalKey<Schema extends GenericSchema>(schema: Schema, about: string) {
  return optional(pipe(schema, description(about)));
}

export function text(about: string) {
  return pipe(string(), minLength(1), printable, description(about));
}

/** What is typed into a message or a description. */
export function line(about: string) {
  return pipe(string(), minLength(1), oneLine, description(about));
}

export function texts(about: string) {
  return pipe(array(pipe(string(), minLength(1), printable)), description(about));
}
export const glob = pipe(
  string(),
  minLength(1),
  check(isSafeGlob, "a glob has at most three * in one part of the path, three ** in all, and no +(…) and the like"),
);
export function globs(about: string) {
  return pipe(array(glob), description(about));
}

export function date(about: string) {
  return pipe(string(), isoDate(), check(isDay, "a day that exists"), description(about));
}

export function count(about: string) {
  return pipe(number(), integer(), minValue(0), description(about));
}
export const key = pipe(
  string(),
  regex(/^[A-Za-z0-9-]+$/, "letters, digits and hyphens only"),
  description("A trailer's key, as git-interpret-trailers(1) defines it."),
);
export const keyPattern = pipe(
  string(),
  regex(/^\*?[A-Za-z0-9-]+\*?$/, "letters, digits and hyphens, and a * at one end"),
  description("A trailer's key; *-Session stands for all that end so."),
);
export const when = pipe(
  picklist(["always", "ai"]),
  description('"always" judges every commit, "ai" only those with declared or detected AI use.'),
);
