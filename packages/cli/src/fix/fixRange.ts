import { isSea } from "node:sea";
import { neutralise, plural, quotePath, shorten } from "@ai-disclosure/core/internal";
import { countRewritten, GitError, rebaseWith, type Workplace } from "@ai-disclosure/repository";
import { samePolicy } from "../arguments/commonOptions.ts";
import { abortOnSignals } from "../terminal/onSignals.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { FixArguments } from "./offerAdd.ts";

/**
 * Mends the messages from a commit to HEAD: git's own rebase runs `fix --amend` on each, and stops where something is
 * left for a person.
 * @throws {GitError} if others have one of them, unless that was asked for
 */
export async function fixRange(
  base: string,
  given: FixArguments,
  workplace: Workplace,
  terminal: Terminal,
): Promise<number> {
  const { commits, merges, published } = await countRewritten(base, workplace);
  if (commits === 0) {
    terminal.error(`there is no commit in ${neutralise(base)}..HEAD`);
    return 0;
  }
  if (published > 0 && !given.has("published"))
    throw new GitError(
      "failed",
      `a remote's branch has ${published} of the ${plural(commits, "commit")}: others may have them`,
      `rewrite them all the same: ai-disclosure fix ${quotePath(`${base}..HEAD`)} --published`,
    );
  const options = ["--amend", ...(published > 0 ? ["--published"] : []), ...samePolicy(given)];
  // The one executable file takes no script.
  const script = isSea() ? [] : [process.argv[1] ?? "ai-disclosure"];
  const program = [process.execPath, ...script].map(quotePath).join(" ");
  const exec = `${program} fix ${options.map(quotePath).join(" ")}`;
  const words = ["rebase", "--exec", exec, ...(merges > 0 ? ["--rebase-merges"] : []), "--keep-base", base];
  terminal.out(neutralise(`git ${words.map(quotePath).join(" ")}`));
  if (given.has("dry-run")) return 0;
  const interruption = abortOnSignals();
  try {
    const { lines, end, at } = await rebaseWith(words, workplace, interruption.signal);
    for (const line of lines) terminal.error(neutralise(line));
    if (at !== undefined) terminal.error(shorten(`the rebase stopped at ${at}`));
    if (end !== "done") terminal.error(told[end]);
    return interruption.exitCode() ?? (end === "done" ? 0 : 1);
  } finally {
    interruption.stop();
  }
}

const told = {
  stopped: "do what is left, git commit --amend, then git rebase --continue; or git rebase --abort",
  "taken back": "interrupted: the rebase was taken back, and no commit has changed",
};
