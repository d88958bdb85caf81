import { writePath } from "@ai-disclosure/core/internal";
import { isPackage, packageKey } from "./policyNames.ts";

/** Where something is written; both 1-based. */
export interface KeyPlace {
  readonly line: number;
  readonly column: number;
}

/** Levels that a policy never has, and that a parser which recurses does not survive. */
const deepest = 100;

/**
 * Finds where a policy file writes each of its keys, be it JSON or YAML, which JSON is a part of. Asked for a key that
 * is not there, it tells where the nearest one above it is.
 * @param path the file's, which says where in it the policy is
 */
export async function locateKeys(text: string, path: string): Promise<(key: string) => KeyPlace | undefined> {
  const places = new Map<string, KeyPlace>();
  if (isDeep(text)) return () => undefined;
  const yaml = await import("yaml");
  const lines = new yaml.LineCounter();
  const { contents } = yaml.parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: "silent" });
  const add = (keys: readonly (string | number)[], node: unknown) => {
    const [begin] = (yaml.isNode(node) && node.range) || [];
    if (begin === undefined) return;
    const { line, col } = lines.linePos(begin);
    places.set(writePath(keys), { line, column: col });
  };
  const visit = (node: unknown, keys: readonly (string | number)[]): void => {
    if (yaml.isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        add([...keys, index], item);
        visit(item, [...keys, index]);
      }
    } else if (yaml.isMap(node)) {
      for (const { key, value } of node.items) {
        const name = yaml.isScalar(key) ? String(key.value) : "";
        add([...keys, name], key);
        visit(value, [...keys, name]);
      }
    }
  };
  visit(isPackage(path) && yaml.isMap(contents) ? contents.get(packageKey, true) : contents, []);
  return (key) => findNearest(key, places);
}

function findNearest(key: string, places: ReadonlyMap<string, KeyPlace>): KeyPlace | undefined {
  for (let above = key; above !== ""; above = withoutLast(above)) {
    const place = places.get(above);
    if (place) return place;
  }
  return undefined;
}

/** `limits[0].max` → `limits[0]` → `limits` */
function withoutLast(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf("."), key.lastIndexOf("[")));
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (const bracket of text.match(/[[\]{}]/gu) ?? []) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > deepest) return true;
  }
  return false;
}
