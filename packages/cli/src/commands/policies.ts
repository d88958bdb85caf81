import { presetNames, resolvePolicy } from "@ai-disclosure/core";
import type { Arguments } from "../parseArguments.ts";
import { toJson } from "../reporters/toJson.ts";
import type { Terminal } from "../terminal.ts";

/** Lists the policies that are shipped. */
export async function policies(given: Arguments, { out, paintOut }: Terminal): Promise<number> {
  const all = await Promise.all(presetNames.map(async (name) => resolvePolicy({ extends: name })));
  if (given.formats.includes("json")) {
    out(toJson(all.map(({ name, title, stance, source, effective }) => ({ name, title, stance, source, effective }))));
    return 0;
  }
  const nameWidth = Math.max(...all.map(({ name }) => name.length));
  const statusWidth = Math.max(...all.map(({ source }) => source?.status.length ?? 0));
  for (const { name, stance, source } of all) {
    out(
      `${paintOut("bold", name.padEnd(nameWidth))}  ${(source?.status ?? "").padEnd(statusWidth)}  ${stance.padEnd(8)}  ${paintOut("dim", source?.url ?? "")}`,
    );
  }
  out(`\n${paintOut("dim", "what one wants: ai-disclosure explain <name>")}`);
  return 0;
}
