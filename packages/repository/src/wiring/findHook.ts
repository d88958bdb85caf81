import { accessSync, constants, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Configuration } from "../git/readConfiguration.ts";
import { isAtLeast, type GitVersion } from "../git/gitVersion.ts";
import type { Repository } from "../git/repository.ts";
import { readHooksPath } from "../proposal/readHooksPath.ts";
import type { ExaminedHook, FoundHook } from "./hookExamination.ts";

/**
 * Finds a hook where git does: in core.hooksPath, else in the git directory, and since git 2.54 in its configuration.
 * @throws {GitError}
 */
export async function findHook(
  name: ExaminedHook,
  repository: Repository,
  configuration: Configuration | undefined,
  version: GitVersion,
): Promise<FoundHook> {
  const path = resolve(repository.topLevel, await readHooksPath(repository), name);
  const near = relative(repository.topLevel, path);
  return {
    name,
    file: near.startsWith("..") ? path : near,
    state: stateOf(path),
    configured: configuration ? readConfigured(name, configuration) : [],
    heedsConfigured: isAtLeast(version, 2, 54),
  };
}

function stateOf(path: string): FoundHook["state"] {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return "absent";
  try {
    accessSync(path, constants.X_OK);
    return "there";
  } catch {
    return "not executable";
  }
}

/** `hook.<name>.event` is multi-valued, and an empty value forgets those before it: git-config(1). */
function readConfigured(event: ExaminedHook, { entries, get }: Configuration): string[] {
  const events = new Map<string, string[]>();
  for (const [key, value] of entries) {
    const name = /^hook\.(.+)\.event$/su.exec(key)?.[1];
    if (name === undefined) continue;
    events.set(name, value === "" ? [] : [...(events.get(name) ?? []), value]);
  }
  const enabled = (name: string) => !/^(?:false|no|off|0)$/iu.test(get(`hook.${name}.enabled`) ?? "true");
  return [...events].flatMap(([name, values]) => (values.includes(event) && enabled(name) ? [name] : []));
}

/** Why git would not run a hook. */
export function hindranceOf({
  state,
  configured,
  heedsConfigured,
}: FoundHook): "absent" | "not executable" | undefined {
  if (state === "there" || (heedsConfigured && configured.length > 0)) return undefined;
  return state;
}
