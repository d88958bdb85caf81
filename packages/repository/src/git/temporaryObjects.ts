import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { commonDirectory } from "./commonDirectory.ts";
import type { GitPlace } from "./gitPlace.ts";
import type { HistoryRepository } from "./repository.ts";

/** A place whose new objects go to a directory of ours, so that looking at a commit leaves nothing behind. */
export interface TemporaryObjects {
  readonly place: GitPlace;
  /** Removes the directory. */
  remove(): void;
}

/** @param place in that repository. The variables are those of git(1). */
export function openTemporaryObjects(place: GitPlace, repository: HistoryRepository): TemporaryObjects {
  const { cwd, environment } = place;
  const { GIT_OBJECT_DIRECTORY, GIT_COMMON_DIR, GIT_ALTERNATE_OBJECT_DIRECTORIES } = environment;
  const own = GIT_OBJECT_DIRECTORY ?? join(GIT_COMMON_DIR ?? commonDirectory(repository), "objects");
  const alternates = [quoteAlternate(resolve(cwd, own)), GIT_ALTERNATE_OBJECT_DIRECTORIES];
  const directory = mkdtempSync(join(tmpdir(), "ai-disclosure-"));
  return {
    place: {
      ...place,
      environment: {
        ...environment,
        GIT_OBJECT_DIRECTORY: directory,
        GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates.filter(Boolean).join(delimiter),
      },
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** An entry of the list is C-quoted if it begins with a double quote, which a path with the separator in it needs. */
function quoteAlternate(path: string): string {
  if (!path.includes(delimiter) && !path.startsWith('"')) return path;
  return `"${path.replace(/[\\"]/g, "\\$&")}"`;
}
