import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";

/** Where in a JSON text somebody writes. */
export interface JsonPlace {
  readonly wants: "key" | "value";
  /** Of a key the object's, of a value its own: keys and indexes, the outermost first. */
  readonly path: readonly (string | number)[];
  /** The word or the string that is being written. */
  readonly from: number;
  readonly to: number;
  /** The keys that the object has already. */
  readonly siblings: readonly string[];
}

export function jsonPlace(state: EditorState, position: number): JsonPlace {
  const tree = syntaxTree(state);
  const { from, to } = wordAt(state, position, tree.resolveInner(position, -1));
  const container = enclosing(tree.resolveInner(from, -1), from);
  const before = state.sliceDoc(0, from).trimEnd().at(-1);
  if (!container) return { wants: "value", path: [], from, to, siblings: [] };
  const path = pathOf(container, state);
  if (container.name === "Array") {
    const index = valuesOf(container).filter((value) => value.to <= from).length;
    return { wants: "value", path: [...path, index], from, to, siblings: [] };
  }
  const properties = container.getChildren("Property");
  const named = properties.findLast((property) => property.from < from);
  if (before === ":" && named) return { wants: "value", path: [...path, nameOf(named, state)], from, to, siblings: [] };
  const others = properties.filter((property) => property.from !== from).map((property) => nameOf(property, state));
  return { wants: "key", path, from, to, siblings: others };
}

function wordAt(state: EditorState, position: number, node: SyntaxNode): { from: number; to: number } {
  if (["String", "PropertyName", "True", "False", "Null"].includes(node.name) && node.from < position) return node;
  const line = state.doc.lineAt(position);
  const word = /"?[\w$-]*$/u.exec(line.text.slice(0, position - line.from))?.[0] ?? "";
  return { from: position - word.length, to: position };
}

/** The object or array around a position: not one that begins or has ended there. */
function enclosing(node: SyntaxNode, position: number): SyntaxNode | undefined {
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    const isContainer = at.name === "Object" || at.name === "Array";
    const isClosed = at.lastChild?.name === "}" || at.lastChild?.name === "]";
    if (isContainer && at.from < position && (position < at.to || !isClosed)) return at;
  }
  return undefined;
}

/** The keys and indexes that lead to a node, the outermost first. */
function pathOf(node: SyntaxNode, state: EditorState): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    const current = at;
    if (at.name === "Property") path.unshift(nameOf(at, state));
    else if (at.parent?.name === "Array")
      path.unshift(valuesOf(at.parent).findIndex(({ from }) => from === current.from));
  }
  return path;
}

const punctuation = ["[", "]", "{", "}", ",", ":", "⚠"];

/** The values of an array. */
function valuesOf(array: SyntaxNode): SyntaxNode[] {
  const values: SyntaxNode[] = [];
  for (let child = array.firstChild; child; child = child.nextSibling)
    if (!punctuation.includes(child.name)) values.push(child);
  return values;
}

/** The key of a property; the empty string where it is not written to its end. */
function nameOf(property: SyntaxNode, state: EditorState): string {
  const name = property.getChild("PropertyName");
  try {
    return name ? String(JSON.parse(state.sliceDoc(name.from, name.to))) : "";
  } catch {
    return "";
  }
}
