import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Variables that would tell git, or us, of another commit or another author than those of this repository. */
const foreign = /^(?:GIT_|CLAUDE|CODEX|CURSOR|GEMINI|COPILOT|OPENCODE|QWEN|AI_AGENT$|AGENT$|HUSKY$)/u;

/** The environment of a person with a plain git, whoever runs this script. */
export function plainEnvironment(more = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Jane Doe",
    GIT_AUTHOR_EMAIL: "jane@example.org",
    GIT_COMMITTER_NAME: "Jane Doe",
    GIT_COMMITTER_EMAIL: "jane@example.org",
    ...more,
  };
}

/**
 * A repository outside the project with these files, wired as a user's would be: husky runs lint-staged in pre-commit
 * and commitlint in commit-msg. It borrows this project's node_modules, so that nothing is downloaded.
 * @param {Record<string, string>} files path → content
 */
export async function throwAwayRepository(files) {
  const folder = await mkdtemp(join(tmpdir(), "ai-disclosure-"));
  const environment = plainEnvironment();
  const git = (...words) => execa("git", words, { cwd: folder, env: environment, extendEnv: false });
  await git("init", "--quiet", "--initial-branch=main");
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  const write = async (path, content) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) await write(path, content);
  await execa("node_modules/.bin/husky", { cwd: folder, env: environment, extendEnv: false });
  await git("add", "--all");
  await git("commit", "--quiet", "--no-verify", "--message", "chore: begin");
  return {
    folder,
    git,
    write,
    /** `git commit` as a person types it; it never throws. */
    commit: (message, more = {}) =>
      execa("git", ["commit", "--quiet", ...message.flatMap((paragraph) => ["-m", paragraph])], {
        cwd: folder,
        env: plainEnvironment(more),
        extendEnv: false,
        reject: false,
        all: true,
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What a project writes to use the three tools. */
export const wiring = {
  "package.json": `${JSON.stringify({ name: "demonstration", private: true, type: "module" }, null, 2)}\n`,
  "ai-policy.json": `${JSON.stringify(
    {
      extends: "qemu",
      categories: { core: ["accel/**", "softmmu/**"] },
      forbidFiles: [{ globs: [".claude/**", "CLAUDE.md"], when: "always", reason: "keeps agents' own files out" }],
    },
    null,
    2,
  )}\n`,
  "commitlint.config.js": `export default {
  extends: ["@commitlint/config-conventional", "@ai-disclosure/commitlint-plugin/policy"],
};
`,
  "lint-staged.config.js": `import { checkStaged } from "@ai-disclosure/lint-staged";

export default { "*": checkStaged() };
`,
  ".husky/commit-msg": 'commitlint --edit "$1"\n',
  ".husky/pre-commit": "lint-staged --quiet\n",
  ".gitignore": "node_modules\n",
};
