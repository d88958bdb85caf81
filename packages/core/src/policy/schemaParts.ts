import {
  array,
  check,
  description,
  integer,
  isoDate,
  minLength,
  minValue,
  number,
  picklist,
  pipe,
  regex,
  string,
} from "valibot";
import { isSafeGlob } from "./isSafeGlob.ts";

// The kinds of values a policy is made of. A description is kept beside its type: it ends in the published JSON Schema.

export function text(about: string) {
  return pipe(string(), minLength(1), description(about));
}

export function texts(about: string) {
  return pipe(array(pipe(string(), minLength(1))), description(about));
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
  return pipe(string(), isoDate(), description(about));
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
