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

export const text = (about: string) => pipe(string(), minLength(1), description(about));
export const texts = (about: string) => pipe(array(pipe(string(), minLength(1))), description(about));
export const glob = pipe(
  string(),
  minLength(1),
  check(isSafeGlob, "a glob has at most three * in one part of the path, three ** in all, and no +(…) and the like"),
);
export const globs = (about: string) => pipe(array(glob), description(about));
export const date = (about: string) => pipe(string(), isoDate(), description(about));
export const count = (about: string) => pipe(number(), integer(), minValue(0), description(about));
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
