import { explainPolicy, neutralise } from "@ai-disclosure/core";
import { loadPolicy, openWorkplace } from "@ai-disclosure/repository";
import type { Arguments } from "../parseArguments.ts";
import { toJson } from "../reporters/toJson.ts";
import type { Terminal } from "../terminal.ts";

/** Says what a policy wants. */
export async function explain(given: Arguments, terminal: Terminal): Promise<number> {
  const { process, out, paintOut } = terminal;
  const policy = await loadPolicy(
    given.operands[0] ?? given.value("policy"),
    await openWorkplace(process.cwd(), process.env),
  );
  if (given.formats.includes("json")) {
    out(toJson(policy));
    return 0;
  }
  const { title, name, source } = policy;
  out(paintOut("bold", neutralise(title === name ? title : `${title} (${name})`)));
  if (source) {
    out(paintOut("dim", neutralise(`${source.status}, read on ${source.read}: ${source.url}`)));
    if (source.note !== undefined) out(paintOut("dim", neutralise(source.note)));
  }
  for (const section of explainPolicy(policy)) {
    out(`\n${paintOut("bold", section.title)}`);
    for (const line of section.lines) out(`  ${neutralise(line)}`);
  }
  return 0;
}
