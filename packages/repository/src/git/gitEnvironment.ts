import { existsSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";

/** Variables of git(1) that change what a command prints or how it reads its arguments. */
const misleading =
  /^GIT_(?:TRACE|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS$|EXTERNAL_DIFF$|DIFF_OPTS$|PAGER|ATTR_SOURCE$|REDIRECT_STD|PRINT_SHA1_ELLIPSIS$)/;

/** The environment for git in `cwd`: in English, without network, locks, prompts or what would change its output. */
export function gitEnvironment(environment: NodeJS.ProcessEnv, cwd: string): NodeJS.ProcessEnv {
  const clean: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(environment)) {
    if (!misleading.test(name)) clean[name] = value;
  }
  // A hook may inherit GIT_DIR=.git, which holds at the top level only. Below it git finds the same directory by itself.
  const { GIT_DIR } = clean;
  if (GIT_DIR !== undefined && !isAbsolute(GIT_DIR) && !existsSync(resolve(cwd, GIT_DIR))) {
    delete clean["GIT_DIR"];
    delete clean["GIT_WORK_TREE"];
  }
  return Object.assign(clean, {
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ATTR_NOSYSTEM: "1",
    // A partial clone must not fetch inside a hook: the first works since git 2.44, the second everywhere.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "",
  });
}
