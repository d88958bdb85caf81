import { readFileSync } from "node:fs";
import { shorten } from "@ai-disclosure/core/internal";
import * as v from "valibot";

/** A baseline that cannot be used. */
export class BaselineError extends Error {
  override readonly name = "BaselineError";
}

const entrySchema = v.strictObject({
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  // For people, who read what they keep quiet.
  rule: v.string(),
  commit: v.string(),
  subject: v.string(),
});
const fileSchema = v.strictObject({ baseline: v.literal(1), scope: v.string(), findings: v.array(entrySchema) });

export type BaselineFile = v.InferOutput<typeof fileSchema>;

/**
 * Reads a recorded baseline.
 * @param file as it was typed
 * @throws {BaselineError}
 */
export function readBaseline(file: string, path: string): BaselineFile {
  const refuse = (problem: string): never => {
    throw new BaselineError(`${shorten(file)}: ${problem}`);
  };
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    refuse(error instanceof SyntaxError ? "is no baseline: not JSON" : "the baseline cannot be read");
  }
  const { success, output } = v.safeParse(fileSchema, data);
  return success ? output : refuse("is no baseline of ai-disclosure audit");
}
