import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inWorkTree } from "../git/gitPlace.ts";
import { hasCommitsSync } from "../git/readHead.ts";
import { runGit } from "../git/runGit.ts";
import type { FoundHook, HookExamination } from "./hookExamination.ts";
import { hindranceOf } from "./findHook.ts";
import { runHook, type HookPlace } from "./runHook.ts";

/** lint-staged and pre-commit run nothing unless a file is staged that is in the work tree as well. */
const probe = "ai-disclosure-doctor.txt";

/**
 * Runs pre-commit with one new, empty file staged in a copy of the index. Only in a clean work tree: when a check fails,
 * lint-staged resets the files to HEAD and applies a stash, and a change that is not committed is not ours to risk.
 * @throws {GitError}
 */
export async function tryStagedFile(hook: FoundHook, place: HookPlace): Promise<HookExamination> {
  const notRun = hindranceOf(hook) ?? (await riskOf(place));
  if (notRun) return { hook, runs: [], notRun };
  const { repository, indexFile } = place;
  const { topLevel, environment } = repository;
  const index = await runGit(inWorkTree(repository), ["rev-parse", "--git-path", "index"]);
  copyFileSync(resolve(topLevel, index.toString("utf8").replace(/\r?\n$/u, "")), indexFile);
  const file = join(topLevel, probe);
  const remove = () => rmSync(file, { force: true });
  writeFileSync(file, "", { flag: "wx" });
  process.on("exit", remove);
  try {
    const own = inWorkTree({ topLevel, environment: { ...environment, GIT_INDEX_FILE: indexFile } });
    await runGit(own, ["update-index", "--add", "--", probe]);
    return { hook, runs: [await runHook(hook, place)] };
  } finally {
    remove();
    process.off("exit", remove);
  }
}

async function riskOf({ repository }: HookPlace): Promise<HookExamination["notRun"]> {
  if (!hasCommitsSync(repository)) return "no commit";
  const words = ["status", "--porcelain", "--untracked-files=no"];
  return (await runGit(inWorkTree(repository), words)).length > 0 ? "dirty work tree" : undefined;
}
