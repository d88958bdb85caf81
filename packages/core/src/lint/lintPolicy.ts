import { isRecord } from "../policy/isRecord.ts";
import { writePath } from "../policy/writePath.ts";
import type { LintedPolicy, LintProblem } from "./lintProblem.ts";
import { firstOf } from "./firstOf.ts";
import type { KeyPath } from "./remark.ts";

/**
 * What is wrong with a policy that loads: loading refuses what cannot work, and this finds what its author hardly meant.
 * It reports nothing of the policies that it extends, except what the file's own keys do to them.
 */
export async function lintPolicy(linted: LintedPolicy): Promise<LintProblem[]> {
  // By itself in a bundle: the playground judges without it until somebody writes a policy.
  const { remarkKinds } = await import("./remarkKinds.ts");
  const problems = remarkKinds.map(async ({ code, severity, find }) => {
    const remarks = await find(linted);
    const found = remarks.flatMap((remark): LintProblem[] => {
      if (!remark) return [];
      const { keys, message, fix } = remark;
      const own = keys.find((path) => isWritten(linted.own, path));
      return own ? [{ code, severity, key: writePath(keys[0] ?? []), writtenAt: writePath(own), message, fix }] : [];
    });
    return firstOf(found);
  });
  return (await Promise.all(problems)).flat();
}

function isWritten(own: unknown, path: KeyPath): boolean {
  let value = own;
  for (const step of path) {
    if (!(isRecord(value) || Array.isArray(value)) || !Object.hasOwn(value, step)) return false;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return true;
}
