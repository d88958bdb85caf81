import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { neutralise } from "@ai-disclosure/core/internal";
import { offerMended, readMessageFile } from "@ai-disclosure/repository";
import type { Judgement } from "./createJudge.ts";

/** commitlint is told the file of the message: https://commitlint.js.org/reference/cli.html */
const editOption = /^(?:--edit|-[cqsV]*e)(?:=(.*))?$/u;

/**
 * What is left for the author of a message that is rejected, and the command that commits it mended: said once, in its
 * hook only, below the last of our findings.
 * @param name of the rule whose findings stand above
 */
export async function tellWhereKept(
  { told, asked, judged, place: readPlace }: Judgement,
  name: string,
): Promise<string[]> {
  const place = await readPlace();
  if (!place.inHook || !place.repository) return [];
  const at = process.argv.findIndex((word) => editOption.test(word));
  if (at === -1) return [];
  const next = editOption.exec(process.argv[at] ?? "")?.[1] ?? process.argv[at + 1];
  const file = next && !next.startsWith("-") ? next : join(place.repository.gitDirectory, "COMMIT_EDITMSG");
  // By then commitlint has called every rule that is on, in the order in which it prints them.
  await setImmediate();
  const whole = await judged;
  const broken = new Set(whole.verdict.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule));
  if (told.has("kept") || [...asked].findLast((rule) => broken.has(rule)) !== name) return [];
  told.add("kept");
  const lines = await offerMended(whole, await readMessageFile(file), file, place, (rule) => asked.has(rule));
  return lines.map(neutralise);
}
