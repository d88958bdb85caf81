import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isSea } from "node:sea";
import { quotePath, shorten } from "@ai-disclosure/core/internal";
import type { Draft, Step } from "./draft.ts";
import type { Host } from "./host.ts";
import { managers } from "./packageManager.ts";

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

/**
 * What runs a program of the project.
 * @param cwd absolute; hooks run at the top level.
 */
export function programOf(
  { topLevel, packageFolder, manager, plugAndPlay }: Host,
  name: string,
  cwd: string = topLevel,
): string {
  if (packageFolder === undefined) return name;
  const folder = relative(cwd, join(topLevel, packageFolder)).split(sep).join("/");
  if (folder === "") return `${managers[manager].run} ${name}`;
  return plugAndPlay ? `yarn --cwd ${quotePath(folder)} ${name}` : `${quotePath(folder)}/node_modules/.bin/${name}`;
}

/** A command of ours as the user would type it. */
export function ownCommand(host: Host, words: string): string {
  return shorten(programOf(host, `ai-disclosure ${words}`, host.cwd));
}

/** husky 9 puts node_modules/.bin of the top level first on PATH; husky 8 did not. */
export function commandOf(host: Host, name: HookName): string {
  const { packageFolder, hooks, plugAndPlay } = host;
  const argument = argumentIn(host);
  const words = `ai-disclosure ${jobs[name]}${name === "commit-msg" && argument !== "" ? ` ${argument}` : ""}`;
  return packageFolder === "" && hooks.kind === "husky" && !hooks.old && !plugAndPlay ? words : programOf(host, words);
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
  return [{ job: "install", about: "install", write: [...there, `${managers[manager].add} ${missing.join(" ")}`] }];
}

/** What makes git run the hooks: each contributor's clone needs it once. */
export function wakeSteps(host: Host, draft: Draft): Step[] {
  const { hooks, packageFolder } = host;
  const lines = wakeLines(host, draft);
  if (lines.length === 0) return [];
  const where = packageFolder ? ", at the top level" : "";
  const why =
    hooks.kind === "git" && hooks.place === "git directory" ? "git clones no hooks: in each clone" : "in each clone";
  return [{ job: "wake", about: `${why}${where}`, write: lines }];
}

function wakeLines(host: Host, draft: Draft): string[] {
  const { hooks } = host;
  const start = (words: string) => [...restoreLines(host), programOf(host, words)];
  switch (hooks.kind) {
    case "husky":
      return hooks.awake ? [] : startHusky(host, hooks);
    case "lefthook":
      return start("lefthook install");
    case "simple-git-hooks":
      return start("simple-git-hooks");
    case "pre-commit":
      return ["pre-commit install --hook-type pre-commit --hook-type commit-msg"];
    case "package.json":
      return [];
    case "git":
      if (!draft.edits().some(({ path }) => path.startsWith(hooks.folder))) return [];
      return hooks.place === "git directory"
        ? start("ai-disclosure init --yes")
        : [`git config core.hooksPath ${quotePath(hooks.folder)}`];
  }
}

/** What starts husky, which looks for .git where it runs. */
export function startHusky(host: Host, { folder, old, startedByInstall }: Host["hooks"] & { kind: "husky" }): string[] {
  const { packageFolder, plugAndPlay } = host;
  const restore = restoreLines(host);
  if (restore.length > 0 && startedByInstall) return restore;
  const words = `husky${old ? " install" : ""}${packageFolder ? ` ${quotePath(folder)}` : ""}`;
  if (!packageFolder || !plugAndPlay) return [...restore, programOf(host, words)];
  const up = packageFolder.replaceAll(/[^/]+/gu, "..");
  return [...restore, programOf(host, `exec ${quotePath(`cd ${up} && ${words}`)}`)];
}

/** What installs the project's packages, if they are not there. */
export function restoreLines({ topLevel, packageFolder, manager, packagesThere }: Host): string[] {
  if (packageFolder === undefined || packagesThere) return [];
  const locked = manager !== "npm" || existsSync(join(topLevel, packageFolder, "package-lock.json"));
  const restore = locked ? managers[manager].restore : "npm install";
  return [packageFolder === "" ? restore : `(cd ${quotePath(packageFolder)} && ${restore})`];
}
