import { element } from "../../../packages/cli/page/element.ts";
import type { Outcome } from "../judging/outcome.ts";
import { data as presets } from "../presets.data.js";
import { emptyTrial, ownPolicyFrom, type PolicyChoice, type Trial } from "../trial.ts";
import { field, type FormPart } from "./field.ts";
import { policyRemarks } from "./policyRemarks.ts";
import { createPolicyText } from "./policyText.ts";

/** The list's last choice. No policy is called so: names have no blanks. */
const own = "my own";

/** Chooses a shipped policy, or takes the text of one's own. */
export function createPolicyForm(change: (policy: PolicyChoice) => void): FormPart<Trial> & {
  readonly tell: (outcome: Outcome) => void;
  /** Goes to a line of the policy that was written. */
  readonly reveal: (line: number) => void;
} {
  let choice: PolicyChoice = emptyTrial.policy;
  /** Somebody may look at another policy, and come back. */
  let written: string | undefined;
  const ownOption = element("option", { value: own }, "my own policy");
  const select = element(
    "select",
    {},
    element("optgroup", { label: "For any project" }, ...presets.filter(isGeneric).map(option), ownOption),
    element("optgroup", { label: "Of projects" }, ...presets.filter((one) => !isGeneric(one)).map(option)),
  );
  const explained = element("a", {}, "What it asks");
  const write = element("button", { type: "button" }, "Change it");
  const about = element("p", { class: "row" }, explained, write);
  const text = createPolicyText((typed) => {
    choice = { text: (written = typed) };
    change(choice);
  });
  const remarks = element("div", { class: "remarks" });

  function choose(next: PolicyChoice): void {
    choice = next;
    draw();
    change(choice);
  }

  function draw(): void {
    const isOwn = "text" in choice;
    select.value = "preset" in choice ? choice.preset : own;
    text.element.hidden = !isOwn;
    // A link may name a policy that is not shipped, or not any longer.
    about.hidden = isOwn || select.selectedIndex === -1;
    if ("text" in choice) text.show(choice.text);
    else explained.setAttribute("href", `./policies/${encodeURIComponent(choice.preset)}.html`);
  }

  const startOwn = () => choose({ text: ownPolicyFrom({ ...emptyTrial, policy: choice }) });
  select.addEventListener("change", () => {
    if (select.value !== own) choose({ preset: select.value });
    else if (written === undefined) startOwn();
    else choose({ text: written });
  });
  write.addEventListener("click", () => {
    startOwn();
    text.focus();
  });
  draw();
  return {
    tell({ policy, policyRemarks: told }) {
      // Why it cannot be used stands where the verdict would be.
      remarks.replaceChildren(...(policy ? policyRemarks(told, text.reveal) : []));
      text.tell(told);
    },
    reveal: text.reveal,
    element: element("div", {}, field("Policy", select), about, text.element, remarks),
    show({ policy }) {
      choice = policy;
      draw();
    },
  };
}

type Preset = (typeof presets)[number];

/** Presets of no project in particular speak of it so. */
const isGeneric = ({ title }: Preset) => title === "this project";

function option(preset: Preset): HTMLOptionElement {
  const { name, title } = preset;
  const plain = title.toLowerCase().replaceAll(/[ .]/gu, "-") === name;
  return element("option", { value: name }, isGeneric(preset) ? name : plain ? title : `${title} (${name})`);
}
