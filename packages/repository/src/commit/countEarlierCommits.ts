import type { Person } from "@ai-disclosure/core/internal";
import { inPast } from "../git/gitPlace.ts";
import { isShallow } from "../git/readBoundary.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit } from "../git/runGit.ts";

/**
 * How many commits, counted up to `atMost`, a person's address is the author of, from `revision` back (`HEAD^` when
 * HEAD is being amended). Undefined in a shallow clone that holds fewer, since the rest is not known.
 * @throws {GitError}
 */
export async function countEarlierCommits(
  repository: HistoryRepository,
  person: Person,
  atMost: number,
  revision = "HEAD",
): Promise<number | undefined> {
  if (atMost <= 0 || person.email === "") return 0;
  const [tip] = await resolveCommits(repository, [revision], "missing is known");
  if (tip === undefined) return 0;
  const search = ["--fixed-strings", "--regexp-ignore-case", `--author=<${person.email}>`];
  const words = ["rev-list", "--count", `--max-count=${atMost}`, ...search, tip, "--"];
  const count = Number((await runGit(inPast(repository), words)).toString("latin1"));
  return count < atMost && isShallow(repository) ? undefined : count;
}
