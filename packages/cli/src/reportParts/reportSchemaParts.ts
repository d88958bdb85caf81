import * as v from "valibot";

/** A value with what it means, which ends in the published JSON Schema. */
export function described<Schema extends v.GenericSchema>(schema: Schema, about: string) {
  return v.pipe(schema, v.description(about));
}

/** What a schema describes, as it is handed around: it is not changed, and what may be absent may be undefined. */
export type Said<Schema extends v.GenericSchema> = Loose<v.InferOutput<Schema>>;

type Loose<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Loose<Value[Key]> | (object extends Pick<Value, Key> ? undefined : never) }
  : Value;

export const text = (about: string) => described(v.string(), about);

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
