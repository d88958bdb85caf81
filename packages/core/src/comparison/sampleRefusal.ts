import { attributionKeys, creditKeys } from "../evidence/attributionKeys.ts";
import type { FileChange } from "../files/fileChange.ts";
import { samplePaths } from "../policy/samplePaths.ts";
import { matchesKey } from "../message/message.ts";
import { loadMatcher } from "../policy/loadMatcher.ts";
import type { Policy } from "../policy/policy.ts";
import type { RuleName } from "../policy/ruleNames.generated.ts";

/** Something that a policy refuses, added to a commit that it would accept. */
export interface Sample {
  /** The trailer's key, if it is a trailer: no example of a disclosure is written beside one that it may be itself. */
  readonly trailer?: string;
  /** The lines of the message that say it. */
  readonly lines: readonly string[];
  readonly file?: FileChange;
}

/** A refusal of a policy, with what can be shown of it. */
export interface Refusal {
  /** The rule that finds it. */
  readonly rule: RuleName;
  /**
   * The trailers' keys or globs that the clause begins with, each with its samples: lists of alternatives, one of which
   * shows it. No part, if the clause has no such list.
   */
  readonly parts: readonly (readonly [name: string, samples: readonly (readonly Sample[])[]])[];
}

const person = "Jim Roe <jim@example.org>";
const tool = "Claude <noreply@anthropic.com>";
const footer = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";

/** Longer lists of keys or globs were not written by hand, and would be judged for seconds. */
const mostListed = 50;

/**
 * What the clause of this key refuses; undefined where no commit shows it, or it says too much to judge all of it.
 * @param other the policy that is compared: what it knows of what the clause speaks of is a sample as well
 */
export async function sampleRefusal(
  [list, name]: readonly string[],
  policy: Policy,
  other: Policy,
): Promise<Refusal | undefined> {
  if (list === "adverts") return { rule: "no-advert", parts: [["", [[{ lines: [footer] }]]]] };
  if (list === "canaries") {
    const canary = policy.canaries.find(({ text, in: places }) => text === name && places.includes("commit-message"));
    return canary && { rule: "canaries", parts: [["", [[{ lines: [canary.text] }]]]] };
  }
  if (list === "forbidTrailers") {
    const ban = policy.forbidTrailers.find(({ keys }) => keys.join(", ") === name && keys.length <= mostListed);
    return ban && { rule: "trailer-forbidden", parts: ban.keys.map((key) => [key, sampleTrailers(key, ban, other)]) };
  }
  const files =
    list === "forbidFiles" &&
    policy.forbidFiles.find(({ globs }) => globs.join(", ") === name && globs.length <= mostListed);
  return files ? { rule: "forbidden-files", parts: await sampleFiles(files, other) } : undefined;
}

async function sampleFiles(
  { globs, when }: Policy["forbidFiles"][number],
  { categories, forbidFiles, offLimits }: Policy,
): Promise<Refusal["parts"]> {
  const matcher = await loadMatcher();
  const closed = offLimits.flatMap((one) => one.categories.flatMap((name) => categories[name] ?? []));
  const theirs = [...forbidFiles.flatMap((one) => one.globs), ...closed];
  const paths = theirs.length > mostListed ? undefined : theirs.flatMap(samplePaths);
  const marked = when === "ai" ? { trailer: "Co-authored-by", lines: [`Co-authored-by: ${tool}`] } : { lines: [] };
  return globs.map((glob) => {
    const own = samplePaths(glob);
    const all = paths && own.length > 0 ? [...own, ...paths.filter(matcher([glob]))] : [];
    return [glob, all.map((path) => [{ ...marked, file: added(path) }])];
  });
}

function sampleTrailers(pattern: string, { when }: Policy["forbidTrailers"][number], other: Policy): Sample[][] {
  return keysLike(pattern, other).flatMap((key) => {
    const own = other.disclosure.trailers.filter((spec) => matchesKey(spec.key, key)).map(({ example }) => example);
    const sample = (value: string): Sample => ({ trailer: key, lines: [`${key}: ${value}`] });
    const named = [tool, ...own].map(sample);
    return when === "always" ? [[sample(person)], named] : [named];
  });
}

/** Keys that a pattern such as `*-by` stands for. */
function keysLike(pattern: string, { disclosure, forbidTrailers }: Policy): string[] {
  if (!pattern.includes("*")) return [pattern];
  const { human, tool: tools, either } = attributionKeys;
  const known = [human, tools, either, creditKeys].flatMap((keys) => Object.keys(keys));
  const told = [...disclosure.trailers.map(({ key }) => key), ...forbidTrailers.flatMap(({ keys }) => keys)];
  if (told.length > mostListed) return [];
  const usual = ["assisted-by", "co-authored-by", "co-developed-by", "signed-off-by"];
  const keys = [...known, ...told, ...usual].filter((key) => !key.includes("*") && matchesKey(pattern, key));
  return keys.length > 0 ? keys : [pattern.replace("*", "Agent")];
}

function added(path: string): FileChange {
  return { path, added: 1, deleted: 0, kind: "text", status: "added" };
}
