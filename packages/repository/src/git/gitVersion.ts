import type { GitPlace } from "./gitPlace.ts";
import { runGit } from "./runGit.ts";

/** 2.39 of `git version 2.39.5`. */
export interface GitVersion {
  readonly major: number;
  readonly minor: number;
}

/** @throws {GitError} */
export async function gitVersion(place: GitPlace): Promise<GitVersion> {
  return parseGitVersion(await runGit(place, ["version"]));
}

/** @param output of `git version` */
export function parseGitVersion(output: Buffer): GitVersion {
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(output.toString("latin1")) ?? [];
  return { major: Number(major), minor: Number(minor) };
}

export function isAtLeast(version: GitVersion, major: number, minor: number): boolean {
  return version.major > major || (version.major === major && version.minor >= minor);
}
