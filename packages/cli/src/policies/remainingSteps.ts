import { realpathSync } from "node:fs";
import { quotePath } from "@ai-disclosure/core/internal";
import type { Tooling } from "./findTooling.ts";

/** A change that is left to a person: what it does, and what to type or to write. */
export interface Step {
  readonly job: "go there" | "install" | "commit-msg" | "pre-commit";
  readonly about: string;
  readonly write: readonly string[];
}

/**
 * What remains to be done by hand until each commit is judged, for the tools that a repository has.
 * @param cwd where it is typed; the files are named from the top level
 */
export function remainingSteps(tooling: Tooling, cwd: string): Step[] {
  const { commitlint, lintStaged, topLevel } = tooling;
  // A configuration that is data can hold no function.
  const task = lintStaged !== undefined && /\.[cm]?[jt]s$/u.test(lintStaged) ? lintStaged : undefined;
  const packages = [
    ...(commitlint === undefined ? [] : ["@ai-disclosure/commitlint-plugin"]),
    ...(task === undefined ? [] : ["@ai-disclosure/lint-staged"]),
    "ai-disclosure",
  ];
  return [
    ...(isSame(cwd, topLevel)
      ? []
      : [{ job: "go there" as const, about: "at the top level", write: [`cd ${quotePath(topLevel)}`] }]),
    tooling.hasPackageJson
      ? { job: "install", about: "install", write: [`npm install --save-dev ${packages.join(" ")}`] }
      : {
          job: "install",
          about: "install, on each contributor's machine",
          write: ["npm install --global ai-disclosure"],
        },
    commitlint === undefined
      ? hook(tooling, "commit-msg", 'ai-disclosure message "$1"')
      : {
          job: "commit-msg",
          about: `${commitlint}, one more extends`,
          write: ['"@ai-disclosure/commitlint-plugin/policy"'],
        },
    task === undefined
      ? hook(tooling, "pre-commit", "ai-disclosure staged")
      : {
          job: "pre-commit",
          about: `${task}, one more task`,
          write: ['import { checkStaged } from "@ai-disclosure/lint-staged";', '"*": checkStaged(),'],
        },
  ];
}

/** A directory that was reached by a link has another name. */
function isSame(one: string, other: string): boolean {
  return realpathSync(one) === realpathSync(other);
}

function hook({ husky, hooks, hasHooks, hasHook }: Tooling, name: "commit-msg" | "pre-commit", line: string): Step {
  const file = quotePath(`${hooks}/${name}`);
  if (husky) return { job: name, about: `${name}, for husky`, write: [`echo '${line}' >> ${file}`] };
  if (hasHook[name]) return { job: name, about: `${file}, one more line`, write: [line] };
  const make = hasHooks ? "" : `mkdir -p ${quotePath(hooks)} && `;
  return {
    job: name,
    about: name,
    write: [`${make}printf '#!/bin/sh\\nexec ${line}\\n' > ${file} && chmod +x ${file}`],
  };
}
