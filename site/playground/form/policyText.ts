import { element } from "../../../packages/cli/page/element.ts";
import type { PolicyEditor } from "../editor/openPolicyEditor.ts";
import type { PolicyRemark } from "../judging/outcome.ts";
import { data as presets } from "../presets.data.js";
import { field, textArea } from "./field.ts";

const label = "Your policy, as JSON or YAML";
const hint =
  "In a repository: ai-policy.json or ai-policy.yml. In JSON, Ctrl+Space lists the keys and values that may stand here.";

/** The text of a policy: a plain field until the editor is loaded, which happens when somebody writes a policy. */
export function createPolicyText(changed: (text: string) => void): {
  readonly element: HTMLElement;
  readonly show: (text: string) => void;
  readonly tell: (remarks: readonly PolicyRemark[]) => void;
  readonly focus: () => void;
  /** Goes to a line. */
  readonly reveal: (line: number) => void;
} {
  const area = textArea(12, "", changed);
  const plain = field(label, area);
  const whole = element("div", {}, plain);
  let editor: PolicyEditor | undefined;
  let loading = false;
  let last: readonly PolicyRemark[] = [];

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
    editor.tell(last);
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
    tell(remarks) {
      last = remarks;
      editor?.tell(remarks);
    },
    focus: () => (editor ? editor.focus() : area.focus()),
    reveal(line) {
      if (editor) return editor.reveal(line);
      const lines = area.value.split("\n");
      const begin = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
      area.setSelectionRange(begin, begin + (lines[line - 1]?.length ?? 0));
      area.focus();
    },
  };
}
