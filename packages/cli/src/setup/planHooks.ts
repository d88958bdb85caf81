import { posix } from "node:path";
import { quotePath } from "@ai-disclosure/core/internal";
import { editHookKey, type Edited } from "./editConfig.ts";
import { editHookScript, runs } from "./editHookScript.ts";
import { addToYaml } from "./editYaml.ts";
import { commandOf, installSteps, jobs, wakeSteps, type HookName } from "./hostCommands.ts";
import { createDraft, type Draft, type Plan } from "./draft.ts";
import type { Host } from "./host.ts";
import { configWirings, wireConfig } from "./wireConfig.ts";

export const hookNames = ["commit-msg", "pre-commit"] as const;

/** What makes these hooks of a repository judge: edits of its files, and what is left to type. */
export async function planHooks(host: Host, names: readonly HookName[] = hookNames): Promise<Plan> {
  const draft = createDraft(host);
  const plugins: string[] = [];
  for (const name of names) {
    const wiring = configWirings[name];
    const config = wiring.configOf(host);
    if (config && runs(readHook(host, name, draft), wiring.tool)) {
      plugins.push(...wiring.plugins);
      await wireConfig(wiring, config, draft);
      if ("folder" in host.hooks) allowRunning(host.hooks, posix.join(host.hooks.folder, name), draft);
    } else await wireHook(host, name, draft);
  }
  return { edits: draft.edits(), steps: [...installSteps(host, plugins), ...draft.steps, ...wakeSteps(host, draft)] };
}

/** The script or the file in which a hook stands. */
function readHook({ hooks }: Host, name: HookName, { read }: Draft): string {
  if ("folder" in hooks) return read(posix.join(hooks.folder, name)) ?? "";
  return read(hooks.file) ?? "";
}

async function wireHook(host: Host, name: HookName, draft: Draft): Promise<void> {
  const { hooks } = host;
  if ("folder" in hooks) return wireScript(host, hooks, name, draft);
  const { file } = hooks;
  const text = draft.read(file) ?? "";
  const command = commandOf(host, name);
  const edited = await editManager(host, text, name, command);
  if (edited === "by hand") draft.steps.push({ job: "wire", about: `${file}, ${name}`, write: [command] });
  else if (edited !== "done") draft.write(file, edited);
}

async function editManager({ hooks }: Host, text: string, name: HookName, command: string): Promise<Edited> {
  if (hooks.kind === "simple-git-hooks")
    return editHookKey(
      text,
      hooks.file,
      hooks.file.endsWith("package.json") ? ["simple-git-hooks"] : [],
      name,
      command,
    );
  if (hooks.kind === "package.json")
    return editHookKey(text, hooks.file, hooks.key === "husky" ? ["husky", "hooks"] : ["gitHooks"], name, command);
  if (!("file" in hooks) || !/\.ya?ml$/u.test(hooks.file)) return "by hand";
  const id = hooks.kind === "lefthook" ? "ai-disclosure" : idOf(name);
  if (new RegExp(String.raw`^[^#\n]*ai-disclosure ${jobs[name]}`, "mu").test(text)) return "done";
  if (hooks.kind === "pre-commit")
    return addToYaml(
      text,
      ["repos"],
      [
        "- repo: local",
        "  hooks:",
        `    - id: ${id}`,
        `      name: ${id}`,
        `      entry: ${command}`,
        "      language: system",
        // The stage `pre-commit` was called `commit` before 3.2: without a stage, both understand it.
        ...(name === "commit-msg"
          ? ["      stages: [commit-msg]"]
          : ["      pass_filenames: false", "      always_run: true"]),
      ],
    );
  const asCommand = await addToYaml(text, [name, "commands"], [`${id}:`, `  run: ${command}`]);
  // lefthook 1.10 and later: a list of jobs.
  return asCommand !== "by hand" && !/^\s+jobs:/mu.test(text)
    ? asCommand
    : addToYaml(text, [name, "jobs"], [`- name: ${id}`, `  run: ${command}`]);
}

const idOf = (name: HookName) => (name === "commit-msg" ? "ai-disclosure" : "ai-disclosure-staged");

function wireScript(host: Host, hooks: Host["hooks"] & { folder: string }, name: HookName, draft: Draft): void {
  const path = posix.join(hooks.folder, name);
  const text = draft.read(path);
  const command = commandOf(host, name);
  if (text !== undefined && runs(text, "ai-disclosure")) return allowRunning(hooks, path, draft);
  if (hooks.kind === "git" && hooks.place === "elsewhere") {
    const about = `${path}, which serves other repositories as well, one more line`;
    draft.steps.push({ job: "wire", about, write: [command] });
    return;
  }
  if (text === undefined || text.trim() === "") {
    const load = hooks.kind === "husky" && hooks.old ? '. "$(dirname -- "$0")/_/husky.sh"\n\n' : "";
    draft.write(path, `#!/bin/sh\n${load}${command}\n`, true);
    return;
  }
  const edited = editHookScript(text, command);
  if (edited === undefined) draft.steps.push({ job: "wire", about: `${path}, one more line`, write: [command] });
  else draft.write(path, edited, true);
}

/** git skips a hook that it may not run. Newer huskies run each one by `sh`, whatever its mode. */
function allowRunning(hooks: Host["hooks"] & { folder: string }, path: string, draft: Draft): void {
  const text = draft.read(path);
  if (text === undefined || draft.mayRun(path) || (hooks.kind === "husky" && !hooks.old)) return;
  if (hooks.kind === "git" && hooks.place === "elsewhere")
    draft.steps.push({
      job: "wake",
      about: `${path} is not executable, so git skips it`,
      write: [`chmod +x ${quotePath(path)}`],
    });
  else draft.write(path, text, true);
}
