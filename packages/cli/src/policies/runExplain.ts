import { explainPolicy, explainSource, neutralise, type Section } from "@ai-disclosure/core/internal";
import { findIdleGlobs, loadPolicy, openWorkplace, requireRepository, type Workplace } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { formatIdleGlob } from "./reportHere.ts";
import { toJson } from "../output/toJson.ts";
import type { Terminal } from "../terminal/terminal.ts";

export async function runExplain(given: Arguments<"policy">, terminal: Terminal): Promise<number> {
  const { process, out, paintOut } = terminal;
  const workplace = await openWorkplace(process.cwd(), process.env);
  const policy = await loadPolicy(given.operands[0] ?? given.value("policy"), workplace);
  if (given.formats.includes("json")) {
    out(toJson(policy));
    return 0;
  }
  const { title, name } = policy;
  out(paintOut("bold", neutralise(title === name ? title : `${title} (${name})`)));
  for (const line of explainSource(policy)) out(paintOut("dim", neutralise(line)));
  for (const section of [...explainPolicy(policy), ...(await explainIdleGlobs(given, workplace))]) {
    out(`\n${paintOut("bold", section.title)}`);
    for (const line of section.lines) out(`  ${neutralise(line)}`);
  }
  return 0;
}

/** Of the repository's own policy: a glob that does nothing may be mistyped. */
async function explainIdleGlobs(
  given: Arguments<"policy">,
  workplace: Workplace,
): Promise<Pick<Section, "title" | "lines">[]> {
  if (given.operands[0] !== undefined || given.has("policy")) return [];
  const idle = await findIdleGlobs(requireRepository(workplace));
  return idle.length === 0 ? [] : [{ title: "Globs that do nothing here", lines: idle.map(formatIdleGlob) }];
}
