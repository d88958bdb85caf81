/** Each node of a syntax tree, the outer ones first, and those it stands in. */
export function nodesIn(tree) {
  const found = [{ node: tree }];
  // Nodes that are added while they are walked are walked as well.
  for (const within of found) {
    for (const value of Object.values(within.node)) {
      for (const node of Array.isArray(value) ? value : [value]) {
        if (node?.type !== undefined) found.push({ node, within });
      }
    }
  }
  return found;
}

/**
 * A source with its edits made. They may not overlap.
 * @param {string} code
 * @param {{ start: number, end: number, text: string }[]} edits
 */
export function editText(code, edits) {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}
