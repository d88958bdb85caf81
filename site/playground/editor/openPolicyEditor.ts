import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Annotation } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { PolicyRemark } from "../judging/outcome.ts";
import { completePolicy } from "./completePolicy.ts";
import { editorTheme } from "./editorTheme.ts";
import { listDiagnostics } from "./listDiagnostics.ts";

export interface PolicyEditor {
  readonly show: (text: string) => void;
  /** Marks what is wrong, each at its place. */
  readonly tell: (remarks: readonly PolicyRemark[]) => void;
  readonly focus: () => void;
  /** Goes to a line. */
  readonly reveal: (line: number) => void;
}

/** Marks what the page writes, which is no change by the visitor. */
const shown = Annotation.define<boolean>();

/**
 * Opens an editor for a policy in `host`: completion by the published JSON Schema, and marks at mistakes. It lives in a
 * shadow tree, where its styles need no style element: the page's content-security policy allows none.
 */
export function openPolicyEditor(
  host: HTMLElement,
  label: string,
  presetNames: readonly string[],
  changed: (text: string) => void,
): PolicyEditor {
  const root = host.attachShadow({ mode: "open" });
  const view = new EditorView({
    parent: root,
    root,
    extensions: [
      lineNumbers(),
      lintGutter(),
      history(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      json(),
      autocompletion({ override: [completePolicy(presetNames)], icons: false }),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label }),
      EditorView.updateListener.of(({ docChanged, state, transactions }) => {
        const own = transactions.some((transaction) => transaction.annotation(shown) === true);
        if (docChanged && !own) changed(state.doc.toString());
      }),
      editorTheme,
    ],
  });
  return {
    show(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, annotations: shown.of(true) });
    },
    tell: (remarks) => view.dispatch(setDiagnostics(view.state, listDiagnostics(view.state, remarks))),
    focus: () => view.focus(),
    reveal(line) {
      const { from } = view.state.doc.line(Math.min(line, view.state.doc.lines));
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
      view.focus();
    },
  };
}
