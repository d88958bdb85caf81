import type { PackageManager } from "./packageManager.ts";

/** Who runs a repository's hooks, and the file or folder where they are written; both from the top level. */
export type HookManager =
  | {
      readonly kind: "husky";
      readonly folder: string;
      /** Before husky 9. */
      readonly old: boolean;
      /** Whether it was started in this clone. */
      readonly awake: boolean;
      /** Whether a script of package.json starts it with each install. */
      readonly startedByInstall: boolean;
    }
  | { readonly kind: "lefthook" | "pre-commit" | "simple-git-hooks"; readonly file: string }
  /** yorkie's key, or that of husky 4. */
  | { readonly kind: "package.json"; readonly key: "gitHooks" | "husky"; readonly file: string }
  | {
      readonly kind: "git";
      readonly folder: string;
      /** In the git directory, which no clone has; among the repository's files; or where other repositories have theirs. */
      readonly place: "git directory" | "work tree" | "elsewhere";
    };

/** A configuration: the file, and in package.json the key. */
export interface ConfigFile {
  readonly file: string;
  readonly key: string | undefined;
}

/** What a repository has that we plug into. Paths are from the top level, with slashes. */
export interface Host {
  readonly topLevel: string;
  /** Where the user is; absolute. */
  readonly cwd: string;
  /** The folder of the package whose tools run in the hooks: "" for the top level; undefined without JavaScript. */
  readonly packageFolder: string | undefined;
  readonly manager: PackageManager;
  /** Whether there is no node_modules: yarn's Plug'n'Play. */
  readonly plugAndPlay: boolean;
  /** Whether its packages are installed in this clone. */
  readonly packagesThere: boolean;
  /** What package.json depends on. */
  readonly packages: readonly string[];
  readonly hooks: HookManager;
  readonly commitlint: ConfigFile | undefined;
  readonly lintStaged: ConfigFile | undefined;
}
