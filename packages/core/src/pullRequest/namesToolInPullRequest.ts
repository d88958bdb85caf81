import { mayNameTool, toolsIn } from "../disclosure/markMentions.ts";
import { knownTools } from "../identity/knownTools.ts";
import type { Policy } from "../policy/policy.ts";
import { readMarkdown } from "../text/readMarkdown.ts";
import { beginsWithWords } from "../text/words.ts";
import type { PullRequest } from "./pullRequest.ts";

/** Nobody writes more about a change; the rest is not read. */
const longest = 100_000;

/** Whether the author's words name a tool. `perhaps`: what stands where a name does is in no table. */
export function namesToolInPullRequest({ body }: PullRequest, policy: Policy): "yes" | "perhaps" | "no" {
  const { prompts = [], fields = [] } = policy.disclosure.pullRequest;
  const tools = knownTools(policy.tools);
  const written = readMarkdown(body.slice(0, longest)).filter(
    ({ kind, text, checked }) =>
      kind !== "heading" &&
      (kind !== "checkbox" || checked) &&
      !prompts.some((prompt) => beginsWithWords(text, prompt)),
  );
  if (written.some(({ text }) => toolsIn(text, tools).length > 0)) return "yes";
  const filled = ({ text }: { readonly text: string }) => fields.some((field) => isFilledIn(text, field));
  return written.some((line) => filled(line) || mayNameTool(line.text)) ? "perhaps" : "no";
}

/** `Tool(s): something` */
function isFilledIn(text: string, field: string): boolean {
  const label = field.replace(/:?\s*$/, ":");
  return /tool|model/i.test(label) && text.startsWith(label) && /[\p{L}\p{N}]/u.test(text.slice(label.length));
}
