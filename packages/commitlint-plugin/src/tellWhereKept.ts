import { join } from "node:path";
import { neutralise } from "@ai-disclosure/core/internal";
import { offerMended, readMessageFile } from "@ai-disclosure/repository";
import type { Judgement } from "./createJudge.ts";

/** commitlint is told the file of the message: https://commitlint.js.org/reference/cli.html */
const editOption = /^(?:--edit|-[cqsV]*e)(?:=(.*))?$/u;

/**
 * What is left for the author of a message that is rejected, and the command that commits it mended: said once, in its
 * hook only.
 */
export async function tellWhereKept({ told, asked, judged, place: readPlace }: Judgement): Promise<string[]> {
  const place = await readPlace();
  if (!place.inHook || !place.repository) return [];
  const at = process.argv.findIndex((word) => editOption.test(word));
  if (at === -1) return [];
  const next = editOption.exec(process.argv[at] ?? "")?.[1] ?? process.argv[at + 1];
  const file = next && !next.startsWith("-") ? next : join(place.repository.gitDirectory, "COMMIT_EDITMSG");
  if (told.has("kept")) return [];
  told.add("kept");
  const lines = await offerMended(await judged, await readMessageFile(file), file, place, (rule) => asked.has(rule));
  return lines.map(neutralise);
}
