import { readFileSync } from "node:fs";
import { shorten } from "@ai-disclosure/core/internal";
import {
  array,
  integer,
  literal,
  minValue,
  number,
  pipe,
  regex,
  safeParse,
  strictObject,
  string,
  type InferOutput,
} from "valibot";

/** A baseline that cannot be used. */
export class BaselineError extends Error {
  override readonly name = "BaselineError";
}

const entrySchema = strictObject({
  content: pipe(string(), regex(/^[0-9a-f]{32}$/u)),
  count: pipe(number(), integer(), minValue(1)),
  // For people, who read what they keep quiet.
  rule: string(),
  commit: string(),
  subject: string(),
});
const fileSchema = strictObject({ baseline: literal(1), scope: string(), findings: array(entrySchema) });

export type BaselineFile = InferOutput<typeof fileSchema>;

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
  const { success, output } = safeParse(fileSchema, data);
  return success ? output : refuse("is no baseline of ai-disclosure audit");
}
