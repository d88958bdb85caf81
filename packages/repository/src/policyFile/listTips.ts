import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit } from "../git/runGit.ts";

/** The commits that refs name, as far as `--all` audits them: see `Selection`. */
export async function listTips(repository: HistoryRepository): Promise<string[]> {
  const output = await runGit(inPast(repository), ["for-each-ref", "--format=%(objectname) %(refname)"]);
  const lines = output.toString("latin1").split("\n").filter(Boolean);
  const named = lines.filter((line) => !/^\S+ refs\/(?:stash$|notes\/|replace\/)/u.test(line));
  const ids = new Set(named.map((line) => line.slice(0, line.indexOf(" "))));
  const commits = await resolveCommits(repository, [...ids], "missing is known");
  return [...new Set(commits.filter((commit) => commit !== undefined))];
}
