/** An object of JSON or YAML, whatever is in it. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value of JSON or YAML is an object with keys. */
export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under a key; an empty one, if there is none. */
export function inside(object: Json, key: string): Json {
  const value = object[key];
  return isRecord(value) ? value : {};
}
