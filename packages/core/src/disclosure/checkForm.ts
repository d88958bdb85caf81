import { classifyTrailerValue } from "../identity/classifyTrailerValue.ts";
import type { KnownTools } from "../identity/knownTools.ts";
import type { FormValue } from "../policy/policy.ts";
import type { ValueProblem } from "./disclosure.ts";
import { fillForms } from "./fillForm.ts";
import { leavesPlaceholder, matchForm } from "./matchForm.ts";

/** What is wrong with a value that is to have one of the policy's forms: nothing, one thing, or a word too many. */
export function checkForm(value: string, grammar: FormValue, example: string, tools: KnownTools): ValueProblem[] {
  const { forms, except } = grammar;
  const fits = (text: string) => forms.some((form) => matchForm(form, text));
  if (fits(value)) {
    const words = value.split(" ");
    const needed = words.filter((word) => !except.includes(word.toLowerCase()));
    if (needed.length === words.length) return [];
    const needless = words.filter((word) => !needed.includes(word)).join(", ");
    const mended = needed.join(" ");
    const message = `names ${needless}, which need not be named`;
    return [{ kind: "needless", message, ...(fits(mended) ? { mended } : { mended: example, guesses: [] }) }];
  }
  const untouched = forms.some((form) => leavesPlaceholder(form, value));
  const named = untouched ? undefined : classifyTrailerValue(value, tools);
  const alone = named?.kind === "tool" ? fillForms(grammar, named.tool) : undefined;
  const withTools = [alone, ...toolsBehindModel(value)].join(" ");
  const filled = alone !== undefined && fits(withTools) ? withTools : alone;
  const problem = { kind: "form", message: `does not have the form ${forms.join(" or ")}: "${value}"` } as const;
  if (filled !== undefined && fits(filled)) return [{ ...problem, mended: filled }];
  return [{ ...problem, mended: filled ?? example, guesses: [] }];
}

/** `Claude:claude-3-opus coccinelle sparse`: what was used beside the model, which a form may have a place for. */
function toolsBehindModel(value: string): string[] {
  const [agent = "", ...words] = value.split(" ");
  return /^[\w.-]{1,60}[:/][\w.-]/.test(agent) && words.every((word) => /^[a-z][\w.+-]*$/.test(word)) ? words : [];
}
