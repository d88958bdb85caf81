import * as v from "valibot";

/** A value with what it means, which ends in the published JSON Schema. */
export function described<Schema extends v.GenericSchema>(schema: Schema, about: string) {
  return v.pipe(schema, v.description(about));
}

export const text = (about: string) => described(v.string(), about);

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
