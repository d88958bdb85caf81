import type { CommittingCommand } from "./committingCommand.ts";
import { commentStringOf } from "../git/commentStringOf.ts";
import type { Configuration } from "../git/readConfiguration.ts";

/** How git will clean the message once commit-msg is done with it: `--cleanup` in git-commit(1). */
export interface CleanOptions {
  /** `default` and, without an editor, `scissors` are resolved to what they then mean. */
  readonly mode: "strip" | "whitespace" | "verbatim" | "scissors";
  /** With `-v` git drops the scissors line and what is below it in every mode, even without an editor. */
  readonly verbose: boolean;
  /** What begins a comment, or `auto`: git then chose a character that no line began with. */
  readonly commentString: string;
}

/**
 * The cleaning that git will apply. Outside a hook, what it would do after an editor.
 * In a hook git sets GIT_EDITOR to `:` exactly when it opened no editor (githooks(5)).
 */
export function cleanOptions(
  configuration: Configuration,
  environment: NodeJS.ProcessEnv,
  command: CommittingCommand | undefined,
): CleanOptions {
  const edited = environment["GIT_EDITOR"] !== ":";
  const asked = command?.cleanup ?? configuration.get("commit.cleanup") ?? "default";
  const verbose =
    (command?.verbose ?? isTrue(configuration.get("commit.verbose"))) && (command?.subcommand ?? "commit") === "commit";
  return {
    // git-am(1) takes the message of the mail as it is.
    mode: command?.subcommand === "am" ? "verbatim" : modeOf(asked, edited),
    verbose,
    commentString: commentStringOf(configuration),
  };
}

/** An unknown mode cannot be git's: it refuses to commit with one. */
function modeOf(asked: string, edited: boolean): CleanOptions["mode"] {
  if (asked === "strip" || asked === "whitespace" || asked === "verbatim") return asked;
  if (asked === "scissors") return edited ? "scissors" : "whitespace";
  return edited ? "strip" : "whitespace";
}

/** A boolean or a level, as `commit.verbose` may be: git-config(1). */
function isTrue(value: string | undefined): boolean {
  return value !== undefined && !/^(?:false|no|off|[+-]?0+|)$/i.test(value);
}
