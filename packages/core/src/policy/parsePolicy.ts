import * as v from "valibot";
import { describeIssue } from "./describeIssue.ts";
import { findWrongKeys } from "./findWrongKeys.ts";
import { isRecord } from "./isRecord.ts";
import { policyErrorOf } from "./policyErrorOf.ts";
import { policySchema, type PolicySource } from "./schema.ts";
import type { SchemaNode } from "./schemaNode.ts";
import { withPlainRules } from "./withPlainRules.ts";

/**
 * Checks a policy as read from a file.
 * @throws {PolicyError} naming each wrong key, one a line: `limits[0].max: expected 0 or more, found -1`.
 */
export function parsePolicy(value: unknown): PolicySource {
  const result = v.safeParse(schemaOf(value), value, { abortPipeEarly: true });
  const wrongKeys = findWrongKeys(value, policySchema as unknown as SchemaNode);
  if (result.success && wrongKeys.length === 0) return withPlainRules(result.output as PolicySource);
  const problems = [...wrongKeys, ...(result.issues ?? []).flatMap((issue) => describeIssue(issue))];
  throw policyErrorOf(problems.map((text) => ({ key: text.slice(0, text.indexOf(": ")), text })));
}

/** The schema of the keys that are there, since any may be absent: a hook waits 1 ms for what all of them are made of. */
function schemaOf(value: unknown): v.GenericSchema {
  if (!isRecord(value)) return policySchema;
  const { entries } = policySchema;
  const keys = (Object.keys(entries) as (keyof typeof entries)[]).filter((key) => key in value);
  return v.strictObject(Object.fromEntries(keys.map((key) => [key, entries[key]])));
}
