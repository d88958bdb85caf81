import type { TestRepository } from "./createRepository.ts";

/** The paths that a merge commit has otherwise than both of its parents, as git says of each parent. */
export async function differingFromParents({ git }: Pick<TestRepository, "git">, merge: string): Promise<Set<string>> {
  const differing = async (parent: string) =>
    (await git("diff", "--name-only", "--no-renames", "-z", parent, merge)).split("\0").filter((name) => name !== "");
  const fromSecond = await differing(`${merge}^2`);
  return new Set((await differing(`${merge}^1`)).filter((name) => fromSecond.includes(name)));
}
