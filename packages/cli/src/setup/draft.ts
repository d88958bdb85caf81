import { accessSync, constants, existsSync, readFileSync, realpathSync } from "node:fs";
import { resolve, sep } from "node:path";
import { shorten } from "@ai-disclosure/core/internal";
import { ReportError } from "../output/whileWriting.ts";
import type { Host } from "./host.ts";

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

/** The files as they are to be, and what is left to do by hand. */
export interface Draft {
  /** As it was written last. @throws {ReportError} for bytes that are no UTF-8. */
  readonly read: (path: string) => string | undefined;
  /** @throws {ReportError} for a link that leads out of the repository. */
  readonly write: (path: string, text: string, executable?: boolean) => void;
  /** Whether a file that is there may be run. */
  readonly mayRun: (path: string) => boolean;
  readonly steps: Step[];
  readonly edits: () => FileEdit[];
}

/** Files of a repository that nobody has changed yet. */
export function createDraft({ topLevel, hooks }: Pick<Host, "topLevel" | "hooks">): Draft {
  const texts = new Map<string, FileEdit>();
  const roots = [topLevel, ...(hooks.kind === "git" ? [resolve(topLevel, hooks.folder)] : [])];
  const onDisk = (path: string) => {
    const whole = resolve(topLevel, path);
    if (!existsSync(whole)) return undefined;
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(whole));
    } catch {
      throw new ReportError(`${shorten(path)} is no UTF-8 text, and init does not change it`);
    }
  };
  const isOurs = (path: string) => {
    const real = realpathSync(path);
    return roots.some((root) => existsSync(root) && real.startsWith(realpathSync(root) + sep));
  };
  return {
    read: (path) => texts.get(path)?.after ?? onDisk(path),
    write(path, after, executable = false) {
      const whole = resolve(topLevel, path);
      if (existsSync(whole) && !isOurs(whole))
        throw new ReportError(
          `${shorten(path)} is a link that leads out of the repository, and init does not follow it`,
        );
      texts.set(path, { path, before: onDisk(path), after, executable });
    },
    mayRun(path) {
      try {
        accessSync(resolve(topLevel, path), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
    steps: [],
    edits: () => [...texts.values()],
  };
}
