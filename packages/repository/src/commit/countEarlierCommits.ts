import type { Person } from "@ai-disclosure/core/internal";
import type { Repository } from "../git/openRepository.ts";
import { revisionExists } from "../git/revisionExists.ts";
import { runGit } from "../git/runGit.ts";

/**
 * How many commits, counted up to `atMost`, a person's address is the author of, from `revision` back (`HEAD^` when
 * HEAD is being amended). Undefined in a shallow clone that holds fewer, since the rest is not known.
 * @throws {GitError}
 */
export async function countEarlierCommits(
  repository: Repository,
  person: Person,
  atMost: number,
  revision = "HEAD",
): Promise<number | undefined> {
  if (atMost <= 0 || person.email === "" || !(await revisionExists(repository, revision))) return 0;
  const options = { cwd: repository.topLevel, environment: repository.environment };
  const search = ["--fixed-strings", "--regexp-ignore-case", `--author=<${person.email}>`];
  const output = await runGit(["rev-list", "--count", `--max-count=${atMost}`, ...search, revision, "--"], options);
  const count = Number(output.toString("latin1"));
  if (count >= atMost) return count;
  const shallow = await runGit(["rev-parse", "--is-shallow-repository"], options);
  return shallow.toString("latin1").trim() === "true" ? undefined : count;
}
