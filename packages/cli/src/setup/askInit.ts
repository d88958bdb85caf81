import { autocomplete, confirm, multiselect } from "@clack/prompts";
import { plural, shorten } from "@ai-disclosure/core/internal";
import type { Here } from "../policies/proposeHere.ts";
import type { proposedPolicy } from "./choosePolicy.ts";
import type { Host } from "./host.ts";
import type { HookName } from "./hostCommands.ts";
import { hookNames, planHooks } from "./planHooks.ts";

/** What whoever is at the terminal wants. */
interface Wish {
  /** Undefined where the repository has a policy. */
  readonly policy: string | undefined;
  readonly hooks: readonly HookName[];
}

// A prompt that is left by Ctrl-C or Escape gives a symbol.

/** Asks which policy a repository is to have and which hooks are to judge by it; undefined for Ctrl-C or Escape. */
export async function askWish(
  here: Here,
  proposed: ReturnType<typeof proposedPolicy> | undefined,
  host: Host,
): Promise<Wish | undefined> {
  const policy = proposed && (await askPolicy(here, proposed));
  if (typeof policy === "symbol") return undefined;
  const hooks = await askHooks(host);
  return typeof hooks === "symbol" ? undefined : { policy, hooks };
}

/** Whether these files are to be written; undefined for Ctrl-C or Escape. */
export async function askConsent(files: number): Promise<boolean | undefined> {
  const answer = await confirm({ message: `Write ${files === 1 ? "this file" : `these ${plural(files, "file")}`}?` });
  return typeof answer === "symbol" ? undefined : answer;
}

/** All that are shipped: those that may fit first, each with its reason, then those that are written for any project. */
function askPolicy(
  { proposals, known }: Here,
  proposed: NonNullable<Parameters<typeof askWish>[1]>,
): Promise<string | symbol> {
  const reasons = new Map(proposals.map(({ policy, reasons }) => [policy.name, reasons.join("; ")]));
  reasons.set(proposed.name, `proposed: ${proposed.reason}`);
  const placeOf = ({ name, repositories }: Here["known"][number]) =>
    name === proposed.name ? 0 : reasons.has(name) ? 1 : repositories.length === 0 ? 2 : 3;
  const options = known
    .filter(({ status }) => status !== "superseded")
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map(({ name, title }) => ({
      value: name,
      label: shorten(`${name}  (${title})`),
      ...(reasons.has(name) && { hint: shorten(reasons.get(name) ?? "") }),
    }));
  return autocomplete({
    message: "Which policy should commits follow?",
    options,
    initialValue: proposed.name,
    maxItems: 8,
    placeholder: "type to search",
  });
}

/** The hooks in which something is left to wire; all of them are chosen. */
async function askHooks(host: Host): Promise<HookName[] | symbol> {
  const options: { value: HookName; label: string; hint: string }[] = [];
  for (const name of hookNames) {
    const { edits, steps } = await planHooks(host, [name]);
    const places = [...edits.map(({ path }) => path), ...steps.filter(({ job }) => job === "wire").map(byHand)];
    if (places.length > 0) options.push({ value: name, label: about[name], hint: shorten(places.join(", ")) });
  }
  if (options.length === 0) return [];
  return multiselect({
    message: "Which hooks should check commits?",
    options,
    initialValues: options.map(({ value }) => value),
    required: false,
  });
}

const byHand = (step: { readonly about: string }) => `${step.about} (by hand)`;

const about: Readonly<Record<HookName, string>> = {
  "commit-msg": "commit-msg checks each commit message",
  "pre-commit": "pre-commit checks the staged change first",
};
