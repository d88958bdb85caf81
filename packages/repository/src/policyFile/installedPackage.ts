import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { decodeUtf8, maximumBytes } from "./tree.ts";
import { PolicyFileError } from "./policyFileError.ts";
import { packageFile, packageKey, policyFiles } from "./policyNames.ts";

interface PackagePolicy {
  /** With the package's name: `@org/policy/ai-policy.json`. */
  readonly path: string;
  readonly text: string;
  /** `sha512-…` of the file's bytes. */
  readonly integrity: string;
}

export interface PackageReference {
  /** The policy file that names it. */
  readonly place: string;
  /** `@org/policy`, or a file in it: `@org/policy/strict.json`. */
  readonly named: string;
  readonly integrity: string | undefined;
}

/**
 * Reads the policy of a package that is installed in `node_modules` of one of these directories or of one above. It is
 * data: nothing of the package is executed.
 * @throws {PolicyFileError} if it holds none, or another one than its hash says
 * @throws {PackageError} if it is not installed
 */
export function readInstalledPackage(
  { place, named, integrity }: PackageReference,
  directories: readonly string[],
): PackagePolicy {
  const [scope = "", name = "", ...below] = named.split("/");
  const folder = directories.map((directory) => findFolder(directory, join(scope, name))).find(Boolean);
  if (folder === undefined) throw new PackageError(`${place}: extends: the package ${scope}/${name} is not installed`);
  const file = below.length > 0 ? below.join("/") : findPolicyFile(folder);
  if (file === undefined)
    throw new PolicyFileError(
      place,
      `extends: ${named} holds no policy: expected ${policyFiles.join(", ")}, or ${packageKey} in its ${packageFile}; code is never run`,
    );
  if (!/\.(?:json|ya?ml)$/u.test(file))
    throw new PolicyFileError(place, `extends: ${named} is not a JSON or YAML file, and code is never run`);
  const bytes = readBytes(folder, file, place, named);
  const found = hashOf(bytes, integrity?.split("-")[0] ?? "sha512");
  if (integrity !== undefined && found !== integrity)
    throw new PolicyFileError(place, `integrity: expected ${integrity}, but ${named} has ${found}`);
  const path = `${scope}/${name}/${file}`;
  return { path, text: decodeUtf8(bytes, path), integrity: found };
}

function findFolder(directory: string, name: string): string | undefined {
  for (let at = directory; ; at = dirname(at)) {
    const folder = join(at, "node_modules", name);
    if (existsSync(folder)) return realpathSync(folder);
    if (dirname(at) === at) return undefined;
  }
}

function findPolicyFile(folder: string): string | undefined {
  const file = policyFiles.find((one) => existsSync(join(folder, one)));
  if (file !== undefined) return file;
  const manifest = join(folder, packageFile);
  return existsSync(manifest) && readFileSync(manifest, "utf8").includes(`"${packageKey}"`) ? packageFile : undefined;
}

function readBytes(folder: string, file: string, place: string, named: string): Buffer {
  const path = join(folder, file);
  const problem = (text: string) => new PolicyFileError(place, `extends: ${named}: ${text}`);
  if (!existsSync(path)) throw problem("there is no such file in the package");
  if (!realpathSync(path).startsWith(folder + sep)) throw problem("this file is a link that leads out of the package");
  const status = statSync(path);
  if (!status.isFile()) throw problem("expected a file");
  if (status.size > maximumBytes) throw problem("expected at most 1 MB, found more");
  return readFileSync(path);
}

function hashOf(bytes: Buffer, algorithm: string): string {
  return `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;
}

/** A package that a policy extends is not there: what to do about it is the message's second line. */
class PackageError extends Error {
  override readonly name = "PackageError";

  constructor(problem: string) {
    super(`${problem}\nfix: install the project's packages first, e.g. npm ci`);
  }
}
