import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadPolicyFile, readPolicyText, withParent, type PolicyFile } from "./loadPolicyFile.ts";
import { parsePolicyText } from "./parsePolicyText.ts";
import { PolicyFileError } from "./policyFileError.ts";

const names = ["ai-policy.json", "ai-policy.yml", "ai-policy.yaml"];
const packageKey = "package.json#aiPolicy";

/**
 * The repository's own policy: `ai-policy.json`, `.yml` or `.yaml`, or the key `aiPolicy` of `package.json`, at the
 * top level of the work tree. Undefined if there is none.
 * @throws {PolicyFileError} if there are two, or it cannot be read.
 */
export async function readPolicyFile(topLevel: string): Promise<PolicyFile | undefined> {
  const found = names.filter((name) => existsSync(join(topLevel, name)));
  const inPackage = await readPackageKey(topLevel);
  const places = [...found, ...(inPackage === undefined ? [] : [packageKey])];
  const [first, second] = places;
  if (second !== undefined) {
    throw new PolicyFileError(second, `there is a policy in ${first} as well: keep one of ${places.join(", ")}`);
  }
  if (inPackage !== undefined) {
    return withParent(packageKey, inPackage, join(topLevel, "package.json"), resolve(topLevel), [packageKey]);
  }
  return first === undefined ? undefined : loadPolicyFile(first, topLevel);
}

/** A package.json that cannot be read, or is broken, is the business of others unless it seems to hold the policy. */
async function readPackageKey(topLevel: string): Promise<unknown> {
  const file = join(topLevel, "package.json");
  if (!existsSync(file)) return undefined;
  const text = readIfPossible(file, topLevel);
  if (text === undefined || !text.includes('"aiPolicy"')) return undefined;
  const value = await parsePolicyText(text, "package.json");
  return (value as { readonly aiPolicy?: unknown } | null)?.aiPolicy;
}

function readIfPossible(file: string, topLevel: string): string | undefined {
  try {
    return readPolicyText(file, topLevel);
  } catch (error) {
    if (error instanceof PolicyFileError) return undefined;
    throw error;
  }
}
