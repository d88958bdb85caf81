import { quotePath } from "@ai-disclosure/core/internal";
import { mendFile, type Judged, type Workplace } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/arguments.ts";

/** The command that mends a message outside of a hook, by the policy that judged it; nothing if it cannot do anything. */
export async function offerFix(
  judged: Judged,
  raw: Buffer,
  file: string,
  workplace: Workplace,
  given: Arguments<"policy">,
): Promise<string[]> {
  const mended = await mendFile(judged, raw, workplace, { decided: true });
  const named = given.value("policy");
  const words = ["ai-disclosure", "fix", file, ...(named === undefined ? [] : ["--policy", named])];
  const command = words.map(quotePath).join(" ");
  if (!mended.bytes.equals(raw)) return [`fix it: ${command}`];
  const { findings } = mended.judged.verdict;
  const asks = findings.some(({ severity, choices = [] }) => severity === "error" && choices.length > 1);
  return asks ? [`choose at a terminal: ${command}`] : [];
}
