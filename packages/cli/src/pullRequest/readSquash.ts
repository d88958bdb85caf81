import { cleanMessage, parseMessage, squashMessage, type Message, type Unchecked } from "@ai-disclosure/core/internal";
import type { Arguments } from "../arguments/command.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { PullRequestEvent } from "./readPullRequestEvent.ts";
import { readText } from "./readText.ts";

interface SquashText {
  readonly text?: string;
  /** The message for another description, where it is made of that. */
  readonly of?: (body: string) => Message;
  readonly notes: readonly Unchecked[];
}

/** The message that a squash merge would store, and why it is not known, if it is not. */
export async function readSquash(
  given: Arguments<"squash-message-file">,
  { pullRequest, number, squash }: PullRequestEvent,
  { process }: Terminal,
): Promise<SquashText> {
  const file = given.value("squash-message-file");
  if (file !== undefined) {
    const { text } = await readText(file, process);
    return { text: cleanMessage(text, { mode: "whitespace", commentString: "#" }), notes: [] };
  }
  if (squash.kind === "unknown") {
    const text = `the message of a squash merge is unknown: ${squash.why}`;
    return { notes: [{ code: "squash-message-unknown", text }] };
  }
  if (squash.kind === "none") return { notes: [] };
  const { title, body } = pullRequest;
  if (squash.kind === "title") return { text: squashMessage({ title, body: "" }, number), notes: [] };
  const textOf = (written: string): string => squashMessage({ title, body: written }, number);
  return { text: textOf(body), of: (written) => parseMessage(textOf(written)), notes: [] };
}
