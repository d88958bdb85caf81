import { detectCommentString, type TrailerOptions, type CleanOptions } from "@ai-disclosure/core/internal";
import { decodeMessage, type DecodedMessage } from "../git/decodeMessage.ts";
import type { Workplace } from "./workplace.ts";
import type { Configuration } from "../git/readConfiguration.ts";
import type { CommittingCommand } from "./committingCommand.ts";

/** A message file as it is decoded here: by the encoding that is configured for commits. */
export function decodeFile(raw: Uint8Array, { configuration }: Pick<Workplace, "configuration">): DecodedMessage {
  return decodeMessage(raw, configuration?.get("i18n.commitencoding"));
}

export function textOf(raw: Uint8Array | string, workplace: Pick<Workplace, "configuration">): string {
  return typeof raw === "string" ? raw : decodeFile(raw, workplace).text;
}

/** How git reads a message here. */
export function messageOptions(
  text: string,
  { configuration }: Pick<Workplace, "configuration">,
): TrailerOptions & { readonly commentString: string } {
  if (!configuration) return { commentString: "#" };
  const configured = commentStringOf(configuration);
  const commentString = configured === "auto" ? detectCommentString(text) : configured;
  return { ...trailerOptions(configuration), commentString };
}

/** What begins a comment in a message, or `auto`: git then chooses a character that no line begins with. */
function commentStringOf(configuration: Configuration): string {
  const last = configuration.entries.findLast(([key]) => key === "core.commentchar" || key === "core.commentstring");
  return last?.[1].toLowerCase() === "auto" ? "auto" : last?.[1] || "#";
}

/** `trailer.separators` and `trailer.<name>.key`, which widen what git takes for a trailer: git-interpret-trailers(1). */
function trailerOptions(configuration: Configuration): TrailerOptions {
  const separators = configuration.get("trailer.separators");
  const keys = configuration.entries
    .filter(([key]) => key.startsWith("trailer.") && key.split(".").length > 2)
    .flatMap(([key, value]) => [
      key.slice("trailer.".length, key.lastIndexOf(".")),
      ...(key.endsWith(".key") ? [value] : []),
    ]);
  return { ...(separators && { separators }), ...(keys.length > 0 && { keys }) };
}

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
