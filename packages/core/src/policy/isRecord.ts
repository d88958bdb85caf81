/** Whether a value of JSON or YAML is an object with keys, whatever is in it. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
