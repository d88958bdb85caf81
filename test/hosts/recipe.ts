import { managers } from "../../packages/cli/src/setup/packageManager.ts";
import { projectManagers } from "./projectManagers.ts";
import type { SetUp } from "./setUps/setUp.ts";

/** What installs our packages, as its owner types it at the top level. */
export function installLine(setUp: SetUp, nameOf: (name: string) => string = (name) => name): string {
  const { manager, packages = ["ai-disclosure"] } = setUp;
  const installer = manager === undefined ? "npm install --global" : managers[projectManagers[manager].known].add;
  return inFolder(setUp, `${installer} ${packages.map(nameOf).join(" ")}`);
}

/** What runs our command, as its owner types it at the top level. */
export function commandLine(setUp: SetUp, words: string): string {
  const { manager } = setUp;
  const runner = manager === undefined ? "" : `${managers[projectManagers[manager].known].run} `;
  return inFolder(setUp, `${runner}ai-disclosure ${words}`);
}

const inFolder = ({ below }: SetUp, line: string) => (below === undefined ? line : `(cd ${below} && ${line})`);
