import * as v from "valibot";
import { isDay } from "../text/isDay.ts";
import { isSafeGlob } from "./isSafeGlob.ts";

// The kinds of values a policy is made of. A description is kept beside its type: it ends in the published JSON Schema.

// As checks and not as expressions: of two expressions the published schema would keep one.
const printable = v.check(
  // oxlint-disable-next-line no-control-regex
  (value: string) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value),
  "text without control characters",
);
// oxlint-disable-next-line no-control-regex
const oneLine = v.check((value: string) => !/[\u0000-\u001f\u007f]/.test(value), "one line without control characters");

/** A value with what it means. */
export function described<Schema extends v.GenericSchema>(schema: Schema, about: string) {
  return v.pipe(schema, v.description(about));
}

/** A key that a policy may leave out. */
export function optionalKey<Schema extends v.GenericSchema>(schema: Schema, about: string) {
  return v.optional(described(schema, about));
}

export function text(about: string) {
  return v.pipe(v.string(), v.minLength(1), printable, v.description(about));
}

/** What is typed into a message or a description. */
export function line(about: string) {
  return v.pipe(v.string(), v.minLength(1), oneLine, v.description(about));
}

export function texts(about: string) {
  return described(v.array(v.pipe(v.string(), v.minLength(1), printable)), about);
}
export const glob = v.pipe(
  v.string(),
  v.minLength(1),
  v.check(isSafeGlob, "a glob has at most three * in one part of the path, three ** in all, and no +(…) and the like"),
);
export function globs(about: string) {
  return described(v.array(glob), about);
}

export function date(about: string) {
  return v.pipe(v.string(), v.isoDate(), v.check(isDay, "a day that exists"), v.description(about));
}

export function count(about: string) {
  return v.pipe(v.number(), v.integer(), v.minValue(0), v.description(about));
}
export const key = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9-]+$/, "letters, digits and hyphens only"),
  v.description("A trailer's key, as git-interpret-trailers(1) defines it."),
);
export const keyPattern = v.pipe(
  v.string(),
  v.regex(/^\*?[A-Za-z0-9-]+\*?$/, "letters, digits and hyphens, and a * at one end"),
  v.description("A trailer's key; *-Session stands for all that end so."),
);
export const when = described(
  v.picklist(["always", "ai"]),
  '"always" judges every commit, "ai" only those with declared or detected AI use.',
);
