import { checkPolicy, looksLikePackage, looksLikePath } from "@ai-disclosure/core/internal";
import { readInstalledPackage, type PackageReference } from "./installedPackage.ts";
import { parsePolicyText } from "./parsePolicyText.ts";
import { PolicyFileError, withFileInError } from "./policyFileError.ts";
import { noPackage, type Layer } from "./writtenPolicy.ts";
import type { PolicyTexts } from "./tree.ts";

/**
 * The policy of a package, and of the packages that it extends. Whoever proposes a change may propose its packages as
 * well: where that is judged, a package counts by its hash only.
 * @param chain the packages that lead here by `extends`
 * @throws {PolicyError | PolicyFileError | PackageError} naming file and key.
 */
export async function readPackageLayer(
  reference: PackageReference,
  texts: Pick<PolicyTexts, "packagesAt" | "trustsPackages">,
  chain: readonly string[],
): Promise<Layer> {
  const { place, named, integrity } = reference;
  if (integrity === undefined && !texts.trustsPackages)
    throw new PolicyFileError(
      place,
      `extends: ${named} needs "integrity" beside it: no gate reads a package without its hash\nto see the hash: ai-disclosure explain`,
    );
  const file = readInstalledPackage(reference, texts.packagesAt);
  if (chain.includes(file.path))
    throw new PolicyFileError(place, `extends goes in a circle: ${[...chain, file.path].join(" → ")}`);
  const value = await parsePolicyText(file.text, file.path);
  const { integrity: pinned, ...own } = await withFileInError(file.path, () => checkPolicy(value));
  const layer = { place: file.path, own, integrity: file.integrity };
  const files = [own.extends, ...(own.byPath ?? []).map(({ policy }) => policy)];
  const beside = files.find((one) => one !== undefined && looksLikePath(one));
  if (beside !== undefined)
    throw new PolicyFileError(file.path, `a package's policy is one file, and this one names another: ${beside}`);
  if (own.extends !== undefined && looksLikePackage(own.extends)) {
    const next = { place: file.path, named: own.extends, integrity: pinned };
    return { ...layer, parent: await readPackageLayer(next, texts, [...chain, file.path]) };
  }
  if (pinned !== undefined) throw new PolicyFileError(file.path, `integrity: ${noPackage(own.extends)}`);
  return { ...layer, parent: undefined };
}
