import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { createRepository, type TestRepository } from "../support/createRepository.ts";
import { quickCommitlint } from "./quickCommitlint.ts";

export interface Finding {
  readonly level: 1 | 2;
  readonly name: string;
  readonly message: string;
}

export interface Outcome {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A repository that uses commitlint with our plugin. */
export interface Project extends TestRepository {
  /** commitlint's command, with a message on standard input. */
  commitlint(words: readonly string[], input?: string, environment?: NodeJS.ProcessEnv): Promise<Outcome>;
  /** What commitlint finds in each of these messages, all linted in one process. */
  lint(...messages: readonly string[]): Promise<Finding[][]>;
  /** The same under each of these configurations, in one process as well: name → source of a configuration file. */
  lintUnder(
    configs: Readonly<Record<string, string>>,
    messages: readonly string[],
  ): Promise<Readonly<Record<string, Finding[][]>>>;
}

const script = `
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
const require = createRequire(process.argv[1]);
const { default: load } = await import(require.resolve("@commitlint/load"));
const { default: lint } = await import(require.resolve("@commitlint/lint"));
const { files, messages } = JSON.parse(await text(process.stdin));
const outcomes = [];
for (const file of files) {
  const { rules, plugins, parserPreset } = await load({}, file === null ? {} : { file });
  const found = [];
  for (const message of messages) {
    const { errors, warnings } = await lint(message, rules, { plugins, parserOpts: parserPreset?.parserOpts });
    found.push([...errors, ...warnings].map(({ level, name, message }) => ({ level, name, message })));
  }
  outcomes.push(found);
}
process.stdout.write(JSON.stringify(outcomes));
`;

/**
 * @param plugin directory of the package
 * @param config source of commitlint.config.js
 * @param policy content of ai-policy.json
 */
export async function createProject(plugin: string, config: string, policy?: object | string): Promise<Project> {
  const repository = await createRepository();
  const { path, environment } = repository;
  const modules = await quickCommitlint();
  await repository.write("package.json", '{"type":"module"}');
  await repository.write("commitlint.config.js", config);
  if (policy !== undefined)
    await repository.write("ai-policy.json", typeof policy === "string" ? policy : JSON.stringify(policy));
  await mkdir(join(path, "node_modules/@ai-disclosure"), { recursive: true });
  await symlink(join(modules, "@commitlint"), join(path, "node_modules/@commitlint"));
  await symlink(plugin, join(path, "node_modules/@ai-disclosure/commitlint-plugin"));
  await writeFile(join(path, ".gitignore"), "node_modules\nlint.mjs\n");
  await writeFile(join(path, "lint.mjs"), script);
  await repository.commit("chore: begin");
  const run = async (words: readonly string[], input: string, more: NodeJS.ProcessEnv = {}): Promise<Outcome> => {
    const env = { ...environment, NO_COLOR: "1", ...more };
    const options = { cwd: path, env, extendEnv: false, reject: false, input } as const;
    const { exitCode, stdout, stderr } = await execa(process.execPath, words, options);
    return { exitCode, stdout, stderr };
  };
  const lintAll = async (files: readonly (string | null)[], messages: readonly string[]) => {
    const { stdout, stderr } = await run(["lint.mjs"], JSON.stringify({ files, messages }));
    if (stderr !== "") throw new Error(stderr);
    return JSON.parse(stdout) as Finding[][][];
  };
  return {
    ...repository,
    commitlint: (words, input = "", more = {}) => run([join(modules, "@commitlint/cli/cli.js"), ...words], input, more),
    async lint(...messages) {
      const [found = []] = await lintAll([null], messages);
      return found;
    },
    async lintUnder(configs, messages) {
      const names = Object.keys(configs);
      for (const name of names) await writeFile(join(path, `${name}.config.js`), configs[name] ?? "");
      const outcomes = await lintAll(
        names.map((name) => `${name}.config.js`),
        messages,
      );
      return Object.fromEntries(names.map((name, index) => [name, outcomes[index] ?? []]));
    },
  };
}
