import * as v from "valibot";

/** A text whose meaning stands beside its type; it ends in the published JSON Schema. */
export const described = (about: string) => v.pipe(v.string(), v.description(about));

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
