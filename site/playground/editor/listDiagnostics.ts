import type { Diagnostic } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import type { Outcome } from "../judging/outcome.ts";
import { locateKey, type TextRange } from "./locateKey.ts";

/** What is wrong with a policy, each at its place in the text. */
export function listDiagnostics(
  state: EditorState,
  { policyMistakes, policyProblems }: Pick<Outcome, "policyMistakes" | "policyProblems">,
): Diagnostic[] {
  const end = state.doc.length;
  // A key that the text does not write is one of what it extends.
  const at = (key: string): TextRange => locateKey(state, key) ?? locateKey(state, "extends") ?? { from: 0, to: 0 };
  const mistakes = policyMistakes.map(({ text, key, offset }): Diagnostic => {
    const place = offset === undefined ? at(key ?? "") : { from: Math.min(offset, end), to: Math.min(offset + 1, end) };
    return { ...place, severity: "error", message: text };
  });
  const problems = policyProblems.map(({ key, severity, message, fix }): Diagnostic => {
    const graded = severity === "warning" ? "warning" : "info";
    return { ...at(key), severity: graded, message: `${key}: ${message}\nfix: ${fix}` };
  });
  return [...mistakes, ...problems].toSorted((one, other) => one.from - other.from);
}
