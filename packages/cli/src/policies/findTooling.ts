import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readHooksPath, type Repository } from "@ai-disclosure/repository";

/** Which of the tools that we plug into a repository has, with the file that configures each. */
export interface Tooling {
  readonly topLevel: string;
  readonly hasPackageJson: boolean;
  /** From the top level, e.g. `commitlint.config.js`, or `package.json`. */
  readonly commitlint: string | undefined;
  readonly lintStaged: string | undefined;
  /** `.husky`, where husky keeps its hooks. */
  readonly husky: boolean;
  /** The folder of the hooks that count: husky's, or git's own. */
  readonly hooks: string;
  /** Whether that folder is there. */
  readonly hasHooks: boolean;
  /** Which of them are there. */
  readonly hasHook: Readonly<Record<"commit-msg" | "pre-commit", boolean>>;
}

const names = {
  commitlint: /^(?:commitlint\.config\.[cm]?[jt]s|\.commitlintrc(?:\.(?:json|ya?ml|[cm]?[jt]s))?)$/u,
  lintStaged: /^(?:lint-staged\.config\.[cm]?[jt]s|\.lintstagedrc(?:\.(?:json|ya?ml|[cm]?js))?)$/u,
};

/**
 * Looks at the top level of the work tree; nothing is executed.
 * @throws {GitError}
 */
export async function findTooling(repository: Repository): Promise<Tooling> {
  const { topLevel } = repository;
  const files = readdirSync(topLevel);
  const keys = readPackageKeys(topLevel);
  const husky = existsSync(join(topLevel, ".husky"));
  const hooks = husky ? ".husky" : await readHooksPath(repository);
  const has = (name: string): boolean => existsSync(resolve(topLevel, hooks, name));
  return {
    topLevel,
    hasPackageJson: files.includes("package.json"),
    commitlint:
      files.find((name) => names.commitlint.test(name)) ?? (keys.has("commitlint") ? "package.json" : undefined),
    lintStaged:
      files.find((name) => names.lintStaged.test(name)) ?? (keys.has("lint-staged") ? "package.json" : undefined),
    husky,
    hooks,
    hasHooks: existsSync(resolve(topLevel, hooks)),
    hasHook: { "commit-msg": has("commit-msg"), "pre-commit": has("pre-commit") },
  };
}

function readPackageKeys(topLevel: string): ReadonlySet<string> {
  try {
    return new Set(Object.keys(JSON.parse(readFileSync(join(topLevel, "package.json"), "utf8")) as object));
  } catch {
    return new Set();
  }
}
