import {
  checkPolicy,
  looksLikePackage,
  looksLikePath,
  PolicyError,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { parsePolicyText } from "../../../packages/repository/src/policyFile/parsePolicyText.ts";
import { PolicyFileError } from "../../../packages/repository/src/policyFile/policyFileError.ts";

/** The command reads no larger files either. */
const mostCharacters = 1024 * 1024;

/** The file that a text would be: JSON has a bracket or a quotation mark first, YAML hardly ever. */
export function nameFile(text: string): string {
  return /^\s*(?:[{["/]|$)/u.test(text) ? "ai-policy.json" : "ai-policy.yml";
}

/**
 * What a text says as a policy file.
 * @throws {PolicyFileError} with line and column, for what is neither JSON nor YAML.
 * @throws {PolicyError} for each mistake, also if it names what only a repository has.
 */
export async function readPolicyText(text: string): Promise<PolicySource> {
  const file = nameFile(text);
  if (text.length > mostCharacters) throw new PolicyFileError(file, "expected a policy of at most 1 MB, found more");
  const policy = await checkPolicy(await parsePolicyText(text, file));
  const named = [
    { key: "extends", name: policy.extends ?? "" },
    ...(policy.byPath ?? []).map((entry, index) => ({ key: `byPath[${index}].policy`, name: entry.policy })),
  ];
  const mistakes = named.flatMap(({ key, name }) => {
    const kind = looksLikePackage(name) ? "package" : looksLikePath(name) ? "file" : undefined;
    return kind === undefined
      ? []
      : [{ key, text: `${key}: ${name} is a ${kind}, and this page reads none. ${instead}` }];
  });
  if (mistakes.length > 0) throw new PolicyError(mistakes.map((mistake) => mistake.text).join("\n"), mistakes);
  return policy;
}

const instead =
  "Name a shipped policy, copy the keys from there to here, or type in your repository: ai-disclosure policies --lint";
