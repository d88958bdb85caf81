import { join } from "node:path";
import { neutralise } from "@ai-disclosure/core/internal";
import { mendCommand } from "@ai-disclosure/repository";
import type { Judgement } from "./createJudge.ts";

/** commitlint is told the file of the message: https://commitlint.js.org/reference/cli.html */
const editOption = /^(?:--edit|-[cqsV]*e)(?:=(.*))?$/u;

/** Where git keeps the message that is rejected, and how to take it up again: said once a message, in its hook only. */
export async function tellWhereKept({ told, place: readPlace }: Judgement): Promise<string[]> {
  const place = await readPlace();
  if (told.has("kept") || !place.inHook || !place.repository) return [];
  const at = process.argv.findIndex((word) => editOption.test(word));
  if (at === -1) return [];
  told.add("kept");
  const next = editOption.exec(process.argv[at] ?? "")?.[1] ?? process.argv[at + 1];
  const file = next && !next.startsWith("-") ? next : join(place.repository.gitDirectory, "COMMIT_EDITMSG");
  return [neutralise(`your message was saved. Edit it and retry: ${await mendCommand(file, place)}`)];
}
