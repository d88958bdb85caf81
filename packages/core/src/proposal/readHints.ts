import type { Project } from "./compileProjects.ts";
import type { KnownPolicy } from "./knownPolicy.ts";
import { normaliseRemote } from "./normaliseRemote.ts";

/** Something that speaks for a policy. */
export interface Hint {
  /** The smaller, the more it says. */
  readonly rank: number;
  readonly reason: string;
}

/** From this rank on a hint is a mere likeness. */
export const weakest = 10;

/** Keys that every project knows, whatever it thinks of AI. */
const common = new Set(["co-authored-by", "signed-off-by", "reviewed-by", "tested-by", "acked-by", "reported-by"]);

/** What a project's words to its contributors have in common with a policy: its address, or its trailer. */
export function readHints(
  texts: readonly { readonly path: string; readonly text: string }[],
  projects: readonly Project[],
): [KnownPolicy, Hint][] {
  const known = projects.map(({ policy }) => policy);
  const byKey = new Map<string, KnownPolicy[]>();
  for (const policy of known)
    for (const key of new Set(policy.keys.map((one) => one.toLowerCase())))
      if (!common.has(key)) byKey.set(key, [...(byKey.get(key) ?? []), policy]);
  return texts.flatMap(({ path, text }) => [
    ...known.flatMap((policy) => readLinks(path, text, policy)),
    ...readKeys(path, text, byKey),
    ...(/(?:^|\/)maintainers$/iu.test(path) ? readTrees(path, text, projects) : []),
  ]);
}

function readLinks(path: string, text: string, policy: KnownPolicy): [KnownPolicy, Hint][] {
  const link = policy.url?.replace(/^https?:\/\//u, "").replace(/\/$/u, "");
  if (!link?.includes("/") || !text.includes(link)) return [];
  return [[policy, { rank: 3, reason: `${path} links to ${policy.title}'s policy` }]];
}

function readKeys(
  path: string,
  text: string,
  byKey: ReadonlyMap<string, readonly KnownPolicy[]>,
): [KnownPolicy, Hint][] {
  const seen = new Set((text.match(/[A-Za-z0-9-]+/gu) ?? []).filter((word) => word.includes("-")));
  const lower = new Map([...seen].map((word) => [word.toLowerCase(), word]));
  return [...byKey].flatMap(([key, policies]) => {
    const word = lower.get(key);
    if (word === undefined) return [];
    const titles = new Set(policies.map(({ title }) => title));
    const alone = titles.size === 1;
    const reason = alone
      ? `${path} speaks of ${word}, which is ${policies[0]?.title}'s trailer`
      : `${path} speaks of ${word}, as ${titles.size} policies do`;
    return policies.map((policy): [KnownPolicy, Hint] => [policy, { rank: alone ? 4 : 12, reason }]);
  });
}

/** Each tree is a line; a file with more has said enough. */
const mostTrees = 5_000;

/**
 * Whose trees a MAINTAINERS file of Linux's and QEMU's form names; of several projects, the one with the most:
 *
 *     T:	git https://gitlab.com/qemu-project/qemu.git
 */
function readTrees(path: string, text: string, projects: readonly Project[]): [KnownPolicy, Hint][] {
  const trees = new Set<string>();
  for (const line of text.split("\n")) {
    const url = /^T:[ \t]*(?:git|quilt|hg)[ \t]+(\S{1,300})/u.exec(line)?.[1];
    const address = url === undefined ? undefined : normaliseRemote(url)?.address;
    if (address !== undefined && trees.size < mostTrees) trees.add(address);
  }
  const counts = projects.map(({ matches }) => [...trees].filter(matches).length);
  const most = Math.max(0, ...counts);
  if (most === 0) return [];
  return projects.flatMap(({ policy }, index): [KnownPolicy, Hint][] =>
    counts[index] === most ? [[policy, { rank: 5, reason: `${path} names trees of ${policy.title}` }]] : [],
  );
}
