import type { TestRepository } from "../support/createRepository.ts";

/** What `git show --numstat -M` prints of a commit, as `path: added deleted`, sorted; `-` for a binary file. */
export async function countsOfCommit(
  repository: Pick<TestRepository, "gitBytes">,
  commit: string,
  ...options: readonly string[]
): Promise<string[]> {
  const shown = await repository.gitBytes("show", "--format=", "--numstat", "-M", "-z", ...options, commit);
  const fields = shown.replace(/^\n/u, "").split("\0").slice(0, -1);
  const counts: string[] = [];
  for (let next = 0; next < fields.length; next++) {
    const [added, deleted, path] = fields[next]!.split("\t");
    const name = path === "" ? `${fields[++next]} => ${fields[++next]}` : fields[next]!.split("\t").slice(2).join("\t");
    counts.push(`${Buffer.from(name, "latin1").toString("utf8")}: ${added} ${deleted}`);
  }
  return counts.toSorted();
}
