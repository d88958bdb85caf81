/** A file as it is to be. */
export interface FileEdit {
  /** From the top level, with slashes; absolute for a hook of git's own folder. */
  readonly path: string;
  /** Undefined if it is not there. */
  readonly before: string | undefined;
  readonly after: string;
  /** git runs only what may be executed. */
  readonly executable: boolean;
}

/** What is left to a person: what it is about, and what to type or to write. */
export interface Step {
  /** What it is for: the packages, a hook or configuration, or what makes git run the hooks. */
  readonly job: "install" | "wire" | "wake";
  readonly about: string;
  readonly write: readonly string[];
}

/** What makes the hooks judge, without doing it. */
export interface Plan {
  readonly edits: readonly FileEdit[];
  readonly steps: readonly Step[];
}
