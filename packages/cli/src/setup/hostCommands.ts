import { join } from "node:path";
import { isSea } from "node:sea";
import { quotePath } from "@ai-disclosure/core/internal";
import type { Draft } from "./draft.ts";
import type { Step } from "./fileEdit.ts";
import type { Host } from "./host.ts";
import { installers, runners } from "./packageManager.ts";

/** What each hook has ai-disclosure do. */
export const jobs = { "commit-msg": "message", "pre-commit": "staged" } as const;
export type HookName = keyof typeof jobs;

/** How each manager hands on the file of the message. */
function argumentIn({ hooks }: Host): string {
  if (hooks.kind === "lefthook") return "{1}";
  if (hooks.kind === "pre-commit") return "";
  if (hooks.kind === "package.json") return hooks.key === "husky" ? '"$HUSKY_GIT_PARAMS"' : '"$GIT_PARAMS"';
  return '"$1"';
}

/** Hooks run at the top level. husky 9 puts node_modules/.bin of the top level first on PATH; husky 8 did not. */
export function commandOf(host: Host, name: HookName): string {
  const { packageFolder, hooks, manager, plugAndPlay } = host;
  const argument = argumentIn(host);
  const words = `ai-disclosure ${jobs[name]}${name === "commit-msg" && argument !== "" ? ` ${argument}` : ""}`;
  if (packageFolder === undefined) return words;
  if (packageFolder !== "") return `${quotePath(packageFolder)}/node_modules/.bin/${words}`;
  return hooks.kind === "husky" && !hooks.old && !plugAndPlay ? words : `${runners[manager]} ${words}`;
}

/** The packages that are not installed yet. */
export function installSteps({ packageFolder, manager, topLevel, packages }: Host, plugins: readonly string[]): Step[] {
  const missing = [...plugins, "ai-disclosure"].filter((name) => !packages.includes(name));
  if (missing.length === 0) return [];
  if (packageFolder === undefined) {
    const program = isSea()
      ? `sudo install ${quotePath(process.execPath)} /usr/local/bin/ai-disclosure`
      : "npm install --global ai-disclosure";
    return [{ job: "install", about: "install, on each contributor's machine", write: [program] }];
  }
  const there = packageFolder === "" ? [] : [`cd ${quotePath(join(topLevel, packageFolder))}`];
  return [{ job: "install", about: "install", write: [...there, `${installers[manager]} ${missing.join(" ")}`] }];
}

/** What makes git run the hooks: each contributor's clone needs it once. */
export function wakeSteps(host: Host, draft: Draft): Step[] {
  const { hooks, manager, packageFolder } = host;
  const wake = (command: string, why = "in each clone"): Step[] => [{ job: "wake", about: why, write: [command] }];
  const run = packageFolder === undefined ? "" : `${runners[manager]} `;
  if (hooks.kind === "husky") {
    if (hooks.awake) return [];
    // husky has to be started where .git is.
    const program = packageFolder ? `${quotePath(packageFolder)}/node_modules/.bin/husky` : `${run}husky`;
    const folder = packageFolder ? ` ${quotePath(hooks.folder)}` : "";
    return wake(`${program}${hooks.old ? " install" : ""}${folder}`);
  }
  if (hooks.kind === "lefthook") return wake(`${run}lefthook install`);
  if (hooks.kind === "simple-git-hooks") return wake(`${run}simple-git-hooks`);
  if (hooks.kind === "pre-commit") return wake("pre-commit install --hook-type pre-commit --hook-type commit-msg");
  if (hooks.kind !== "git") return [];
  if (!draft.edits().some(({ path }) => path.startsWith(hooks.folder))) return [];
  const isCloned = !/(?:^|\/)\.git\/hooks$/u.test(hooks.folder);
  return isCloned
    ? wake(`git config core.hooksPath ${quotePath(hooks.folder)}`)
    : wake("ai-disclosure init --yes", "git clones no hooks: in each clone");
}
