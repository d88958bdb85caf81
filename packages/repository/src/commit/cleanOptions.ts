import type { CleanOptions } from "@ai-disclosure/core/internal";
import type { CommittingCommand } from "./committingCommand.ts";
import { commentStringOf } from "../git/commentStringOf.ts";
import type { Configuration } from "../git/readConfiguration.ts";

/**
 * How git will clean the message once commit-msg is done with it. Outside a hook, what it would do after an editor. With
 * `-v` git drops the scissors line and what is below it in every mode, even without an editor.
 * In a hook git sets GIT_EDITOR to `:` exactly when it opened no editor (githooks(5)).
 */
export function cleanOptions(
  configuration: Configuration,
  environment: NodeJS.ProcessEnv,
  command: CommittingCommand | undefined,
): Required<CleanOptions> {
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
