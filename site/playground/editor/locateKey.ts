import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import { nameOf, valuesOf } from "./jsonPlace.ts";

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

const step = /\.?([\w$-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/gu;

/**
 * Where a policy writes a key, `limits[0].max`; of one that is not there, where the nearest one above it is. Undefined
 * if not even that is there.
 */
export function locateKey(state: EditorState, key: string): TextRange | undefined {
  let value: SyntaxNode | null | undefined = syntaxTree(state).topNode.firstChild;
  let found: TextRange | undefined;
  for (const [, name, index, quoted] of key.matchAll(step)) {
    if (!value) return found;
    if (index === undefined) {
      const wanted = name ?? String(JSON.parse(quoted ?? '""'));
      const property: SyntaxNode | undefined = value
        .getChildren("Property")
        .find((one) => nameOf(one, state) === wanted);
      if (!property?.firstChild) return found;
      const { from, to } = property.firstChild;
      found = { from, to };
      value = property.lastChild;
    } else {
      value = valuesOf(value)[Number(index)];
      if (value) found = { from: value.from, to: Math.min(value.to, state.doc.lineAt(value.from).to) };
    }
  }
  return found;
}
