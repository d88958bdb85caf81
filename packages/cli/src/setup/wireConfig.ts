import { editCommitlint, editLintStaged, policyConfig, stagedTask, type Edited } from "./editConfig.ts";
import { addToYaml } from "./editYaml.ts";
import type { Draft } from "./draft.ts";
import type { ConfigFile, Host } from "./host.ts";
import type { HookName } from "./hostCommands.ts";

/** How a tool that a hook runs already has ai-disclosure judge, by one entry of its configuration. */
interface ConfigWiring {
  /** The command in the hook. */
  readonly tool: string;
  readonly configOf: (host: Host) => ConfigFile | undefined;
  /** The packages that the entry needs. */
  readonly plugins: readonly string[];
  readonly entry: string;
  readonly about: string;
  /** What else to know, for those who write it by hand. */
  readonly more: readonly string[];
  readonly editYaml: (text: string, entry: string) => Promise<Edited>;
  readonly editSource: (text: string, file: string, key: string | undefined) => Promise<Edited>;
}

export const configWirings: Readonly<Record<HookName, ConfigWiring>> = {
  "commit-msg": {
    tool: "commitlint",
    configOf: ({ commitlint }) => commitlint,
    plugins: ["@ai-disclosure/commitlint-plugin"],
    entry: `"${policyConfig}"`,
    about: "one more extends",
    more: [
      'import { mergePlugins, plugin } from "@ai-disclosure/commitlint-plugin";',
      "plugins: [mergePlugins(yours, plugin)], if there is a plugin object of your own",
    ],
    editYaml: async (text, entry) => addToYaml(text, ["extends"], [`- ${entry}`]),
    editSource: editCommitlint,
  },
  "pre-commit": {
    tool: "lint-staged",
    configOf: ({ lintStaged }) => lintStaged,
    plugins: [],
    entry: `"*": "${stagedTask}"`,
    about: "one more task",
    more: [],
    editYaml: async (text, entry) => (/^["']?\*["']?\s*:/mu.test(text) ? "by hand" : addToYaml(text, [], [entry])),
    editSource: editLintStaged,
  },
};

/** Adds the entry to the configuration, or says that it is to be added. */
export async function wireConfig(
  { entry, about, more, editYaml, editSource }: ConfigWiring,
  { file, key }: ConfigFile,
  { read, write, steps }: Draft,
): Promise<void> {
  const text = read(file) ?? "";
  const isYaml = /\.ya?ml$/u.test(file) || (file.endsWith("rc") && !text.trimStart().startsWith("{"));
  if (isYaml && /^[^#\n]*ai-disclosure/mu.test(text)) return;
  const edited = await (isYaml ? editYaml(text, entry) : editSource(text, file, key));
  if (edited === "done") return;
  if (edited !== "by hand") return write(file, edited);
  steps.push({ job: "wire", about: `${file}, ${about}`, write: [entry, ...more] });
}
