import { element } from "../../../packages/cli/page/element.ts";
import type { PolicyEditor } from "../editor/openPolicyEditor.ts";
import type { Outcome } from "../judging/outcome.ts";
import { data as presets } from "../presets.data.js";
import { field, textArea } from "./field.ts";

const label = "Your policy, as ai-policy.json";
const hint = "Ctrl+Space lists the keys and values that may stand here.";

/** The text of a policy: a plain field until the editor is loaded, which happens when somebody writes a policy. */
export function createPolicyText(changed: (text: string) => void): {
  readonly element: HTMLElement;
  readonly show: (text: string) => void;
  readonly tell: (outcome: Outcome) => void;
  readonly focus: () => void;
} {
  const area = textArea(12, "", changed);
  const plain = field(label, area);
  const whole = element("div", {}, plain);
  let editor: PolicyEditor | undefined;
  let loading = false;
  let last: Outcome | undefined;

  async function load(): Promise<void> {
    if (loading) return;
    loading = true;
    const loaded = await import("../editor/openPolicyEditor.ts").catch(() => undefined);
    if (!loaded) {
      // The plain field does as well. The next policy that is shown asks again.
      loading = false;
      return;
    }
    const host = element("div", {});
    const names = presets.map(({ name }) => name);
    editor = loaded.openPolicyEditor(host, label, names, changed);
    editor.show(area.value);
    if (last) editor.tell(last);
    const focused = plain.contains(document.activeElement);
    plain.replaceWith(
      element(
        "div",
        { class: "field" },
        element("span", { class: "label" }, label),
        host,
        element("p", { class: "hint" }, hint),
      ),
    );
    if (focused) editor.focus();
  }

  return {
    element: whole,
    show(text) {
      area.value = text;
      editor?.show(text);
      void load();
    },
    tell(outcome) {
      last = outcome;
      editor?.tell(outcome);
    },
    focus: () => (editor ? editor.focus() : area.focus()),
  };
}
