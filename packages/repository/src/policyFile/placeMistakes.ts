import { PolicyError, writePath } from "@ai-disclosure/core/internal";
import type { Workplace } from "../commit/workplace.ts";
import { findNamed } from "./findNamed.ts";
import { textsOf } from "./tree.ts";
import { workTree } from "./workTree.ts";
import { isPackage, packageKey } from "./policyNames.ts";

/**
 * Adds to each mistake of a policy that does not load its line and column, for whoever is writing it: to find them takes
 * a parser, which a hook is spared.
 * @param named the policy that is loaded, as it was asked for; undefined for the repository's own
 * @throws {PolicyError} with `file:line:column: ` before each mistake, as far as its place is known.
 */
export async function placeMistakes<Result>(
  named: string | undefined,
  { cwd, repository }: Pick<Workplace, "cwd" | "repository">,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const root = named === undefined ? repository?.topLevel : rootOf(named, cwd);
    if (!(error instanceof PolicyError) || error.file === undefined || root === undefined) throw error;
    const { file, mistakes } = error;
    if (mistakes.length === 0) throw error;
    const path = file.replace(/#.*$/u, "");
    const locate = await locateKeys((await textsOf(workTree(root)).read(path)) ?? "", path);
    const lines = mistakes.map(({ key, text }) => {
      const place = locate(key);
      return `${place ? `${path}:${place.line}:${place.column}` : path}: ${text}`;
    });
    throw new PolicyError(lines.join("\n"), mistakes, file);
  }
}

function rootOf(named: string, cwd: string): string | undefined {
  const found = findNamed(named, cwd);
  return "root" in found ? found.root : undefined;
}

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
