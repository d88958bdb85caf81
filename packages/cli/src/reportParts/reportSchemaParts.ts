import { description, integer, minValue, number, pipe, string } from "valibot";

/** A text whose meaning stands beside its type; it ends in the published JSON Schema. */
export const described = (about: string) => pipe(string(), description(about));

export const count = pipe(number(), integer(), minValue(0));
