import type { Policy } from "@ai-disclosure/core/internal";
import { loadPolicy, openWorkplace, type Workplace } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** Where a command runs, and the policy that was asked for there. @throws {PolicyError} {PolicyFileError} {GitError} */
export async function openPolicy(
  given: Arguments<"policy">,
  { process }: Terminal,
): Promise<{ workplace: Workplace; policy: Policy }> {
  const workplace = await openWorkplace(process.cwd(), process.env);
  return { workplace, policy: await loadPolicy(given.value("policy"), workplace) };
}
