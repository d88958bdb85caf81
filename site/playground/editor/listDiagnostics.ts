import type { Diagnostic } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import type { PolicyRemark } from "../judging/outcome.ts";

/** What is wrong with a policy, each at its place in the text. */
export function listDiagnostics({ doc }: EditorState, remarks: readonly PolicyRemark[]): Diagnostic[] {
  const diagnostics = remarks.map(({ severity, text, fix, line = 1, column = 1 }): Diagnostic => {
    // The text may have become shorter since it was judged.
    const row = doc.line(Math.min(line, doc.lines));
    const from = Math.min(row.from + column - 1, row.to);
    return {
      from,
      to: from + (/^(?:"(?:[^"\\]|\\.)*"|[\w$-]+|.)/u.exec(doc.sliceString(from, row.to))?.[0].length ?? 0),
      severity: severity === "note" ? "info" : severity,
      message: fix === undefined ? text : `${text}\nfix: ${fix}`,
    };
  });
  return diagnostics.toSorted((one, other) => one.from - other.from);
}
