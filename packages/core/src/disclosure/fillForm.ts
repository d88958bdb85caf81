import { matchForm } from "./matchForm.ts";

const optional = /\s*\[(?:[^<>[\]]|<[^<>[\]]*>)*\]/gu;
const placeholder = /<([^<>…]*)(…?)>/gu;
const namesTool = /^(?:agent|assistant|tool)/iu;

/**
 * What a form asks for, with the tool's name where it begins with one: `<agent…>:<model> [<tool…>]` and Cursor make
 * `Cursor:<model>`. Undefined where nothing but an example can show what is meant.
 */
export function fillForm(form: string, tool: string): string | undefined {
  const needed = form.replace(optional, "");
  let filled = false;
  const value = needed.replace(placeholder, (all: string, name: string, many: string, at: number) => {
    if (at > 0 || !namesTool.test(name)) return all.replace("…", "");
    filled = true;
    return many ? tool : tool.replace(/\s+/gu, "-");
  });
  return filled && matchForm(form, value.replace(placeholder, "x")) ? value : undefined;
}
