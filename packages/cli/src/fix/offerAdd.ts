import { neutralise, quotePath } from "@ai-disclosure/core/internal";
import type { Judged } from "@ai-disclosure/repository";
import { samePolicy } from "../arguments/commonOptions.ts";
import type { Arguments } from "../arguments/command.ts";

/** What may be typed after `fix`. */
export type FixArguments = Arguments<"policy" | "dry-run" | "amend" | "published">;

/** How to say which use is true, where that is left to decide and nobody was asked; nothing if it is not. */
export function offerAdd({ policy, verdict }: Judged, given: FixArguments): string[] {
  const [spec] = policy.disclosure.trailers;
  const asks = verdict.findings.some(
    ({ severity, choices = [] }) =>
      severity === "error" &&
      choices.some(({ edits }) => edits.some(({ insert }) => insert.some((line) => line.startsWith(`${spec?.key}: `)))),
  );
  if (!asks || spec?.value.kind !== "list") return [];
  const options = [...(given.has("amend") ? ["--amend"] : []), ...samePolicy(given)];
  const ways = spec.value.uses.map((use) => ["ai-disclosure", "add", use, ...options].map(quotePath).join(" "));
  return ["choose what is true, and run its command:", ...ways.map((way) => `  ${neutralise(way)}`)];
}
