import { matchesComponents, type Segment } from "./pathPattern.ts";

interface Node<Value> {
  readonly children: Map<string, Node<Value>>;
  readonly entries: { readonly rest: readonly Segment[]; readonly value: Value }[];
}

interface PatternTree<Value> {
  readonly add: (pattern: readonly Segment[], value: Value) => void;
  /** The values of all patterns that match the path, in no order, one for each pattern. */
  readonly find: (path: string) => Value[];
}

/**
 * Patterns by the directories that they begin with, so that a path is compared with the few that can match, not with
 * the ten thousand of a kernel.
 */
export function createPatternTree<Value>(): PatternTree<Value> {
  const root: Node<Value> = { children: new Map(), entries: [] };
  return {
    add: (pattern, value) => {
      let node = root;
      let depth = 0;
      for (let segment = pattern[0]; segment?.kind === "literal"; segment = pattern[++depth]) {
        let child = node.children.get(segment.text);
        if (!child) node.children.set(segment.text, (child = { children: new Map(), entries: [] }));
        node = child;
      }
      node.entries.push({ rest: pattern.slice(depth), value });
    },
    find: (path) => {
      const components = path.split("/");
      const found: Value[] = [];
      let node: Node<Value> | undefined = root;
      for (let depth = 0; node; depth++) {
        for (const { rest, value } of node.entries) {
          if (matchesComponents(rest, components, depth)) found.push(value);
        }
        const component: string | undefined = components[depth];
        node = component === undefined ? undefined : node.children.get(component);
      }
      return found;
    },
  };
}
