import type { FormValue } from "../policy/policy.ts";
import { remember } from "../text/remember.ts";
import { matchForm } from "./matchForm.ts";

const optional = /\s*\[(?:[^<>[\]]|<[^<>[\]]*>)*\]/gu;
const placeholder = /<([^<>…]*)(…?)>/gu;
const namesTool = /^(?:agent|assistant|tool)/iu;

/** The first of several forms that can be filled in, or needs no filling in. */
export function fillForms({ forms }: FormValue, tool: string): string | undefined {
  for (const form of forms) {
    const value = plainForm(form) ?? fillForm(form, tool);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** What a form asks for where it leaves nothing to fill in: `LLM [<tool…>]` asks for `LLM`. */
const plainForm = remember((form): string | undefined => {
  const needed = form.replace(optional, "").trim();
  return needed !== "" && !needed.includes("<") && matchForm(form, needed) ? needed : undefined;
});

/**
 * What a form asks for, with the tool's name where it begins with one: `<agent…>:<model> [<tool…>]` and Cursor make
 * `Cursor:<model>`. Undefined where nothing but an example can show what is meant.
 */
export function fillForm(form: string, tool: string): string | undefined {
  const needed = form.replace(optional, "");
  let filled = false;
  const value = needed.replace(placeholder, (all: string, name: string, many: string, at: number) => {
    const chosen = at > 0 ? undefined : choiceOf(name, tool);
    if (chosen !== undefined) {
      filled = true;
      return chosen;
    }
    if (at > 0 || name.includes("|") || !namesTool.test(name)) return all.replace("…", "");
    filled = true;
    return many ? tool : tool.replace(/\s+/gu, "-");
  });
  return filled && matchForm(form, value.replace(placeholder, "x")) ? value : undefined;
}

/** Of `Claude Code|Cursor` the one that is the tool's name. */
function choiceOf(name: string, tool: string): string | undefined {
  const texts = name.split("|").map((text) => text.trim());
  return texts.length > 1 ? texts.find((text) => text.toLowerCase() === tool.toLowerCase()) : undefined;
}
