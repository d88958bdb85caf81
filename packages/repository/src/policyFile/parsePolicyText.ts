import { isRecord } from "@ai-disclosure/core/internal";
import { parseJson } from "./parseJson.ts";
import { parseYaml } from "./parseYaml.ts";
import { isPackage, packageKey } from "./policyNames.ts";

/**
 * The value that a policy file's text stands for: YAML by the file's ending, JSON otherwise. Of a package.json only the
 * policy's key counts, and undefined says that it has none.
 * @throws {PolicyFileError} with line and column.
 */
export async function parsePolicyText(text: string, path: string): Promise<unknown> {
  if (/\.ya?ml$/.test(path)) return parseYaml(text, path);
  if (!isPackage(path)) return parseJson(text, path);
  if (!text.includes(`"${packageKey}"`)) return undefined;
  const value = parseJson(text, path, packageKey);
  return isRecord(value) ? value[packageKey] : undefined;
}
