import { readCharacterClass, type Accepts } from "./characterClass.ts";

/** A literal character by its code, `?`, `*`, or a character class. */
type Unit = number | "one" | "many" | Accepts;

/** What one component of a path must be, or any number of whole components, also none. */
export type Segment =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "wildcard"; readonly units: readonly Unit[] }
  | { readonly kind: "directories" };

export const directories: Segment = { kind: "directories" };
export const anyComponent: Segment = { kind: "wildcard", units: ["many"] };

/**
 * Bounds the steps a character, and a component, of the path. No common file system has a name over 255 bytes, and
 * nobody's directories are this deep.
 */
const longestWildcard = 512;
const deepestPattern = 256;

const special = /[*?[\\]/;

interface GlobSyntax {
  /** Whether `[abc]` is a character class. */
  readonly classes: boolean;
  /** Whether a backslash takes the meaning from the next character. */
  readonly escapes: boolean;
}

/** Compiles the text between two slashes. `**` is no more than `*` here. Undefined if it is not understood. */
export function compileSegment(text: string, { classes, escapes }: GlobSyntax): Segment | undefined {
  if (!special.test(text)) return { kind: "literal", text };
  if (text.length > longestWildcard) return undefined;
  const units: Unit[] = [];
  let literal = "";
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (classes && character === "[") {
      const found = readCharacterClass(text, at, "shell");
      if (!found) return undefined;
      units.push(found.accepts);
      at = found.end;
    } else if (character === "*") {
      if (units.at(-1) !== "many") units.push("many");
      at++;
    } else if (character === "?") {
      units.push("one");
      at++;
    } else {
      const escaped = escapes && character === "\\" && at + 1 < text.length;
      const plain = escaped ? String.fromCodePoint(text.codePointAt(at + 1) ?? 0) : character;
      units.push(plain.codePointAt(0) ?? 0);
      literal += plain;
      at += plain.length + (escaped ? 1 : 0);
    }
  }
  if (units.every((unit) => typeof unit === "number")) return { kind: "literal", text: literal };
  return { kind: "wildcard", units };
}

/** The segments, if all could be compiled and they are few enough to be matched. */
export function completePattern(segments: readonly (Segment | undefined)[]): readonly Segment[] | undefined {
  return segments.length <= deepestPattern && segments.every((segment) => segment !== undefined) ? segments : undefined;
}

/** Whether the components from `from` on are what the segments ask for, to the last one. */
export function matchesComponents(segments: readonly Segment[], components: readonly string[], from: number): boolean {
  let segment = 0;
  let at = from;
  // As with stars in a name: only the last "directories" ever needs to take one component more.
  let retrySegment = -1;
  let retryAt = from;
  while (at < components.length) {
    const wanted = segments[segment];
    if (wanted?.kind === "directories") {
      retrySegment = ++segment;
      retryAt = at;
      if (segment === segments.length) return true;
    } else if (wanted && matchesSegment(wanted, components[at] ?? "")) {
      segment++;
      at++;
    } else if (retrySegment === -1) {
      return false;
    } else {
      segment = retrySegment;
      at = ++retryAt;
    }
  }
  while (segments[segment]?.kind === "directories") segment++;
  return segment === segments.length;
}

function matchesSegment(segment: Segment, component: string): boolean {
  if (segment.kind === "literal") return segment.text === component;
  return segment.kind === "directories" || matchesWildcard(segment.units, component);
}

function matchesWildcard(units: readonly Unit[], text: string): boolean {
  let next = 0;
  let at = 0;
  let retryUnit = -1;
  let retryAt = 0;
  while (at < text.length) {
    const unit = units[next];
    const code = text.codePointAt(at) ?? 0;
    if (unit === "many") {
      retryUnit = ++next;
      retryAt = at;
      if (next === units.length) return true;
    } else if (unit === code || unit === "one" || (typeof unit === "function" && unit(code))) {
      next++;
      at += code > 0xffff ? 2 : 1;
    } else if (retryUnit === -1) {
      return false;
    } else {
      next = retryUnit;
      at = ++retryAt;
    }
  }
  while (units[next] === "many") next++;
  return next === units.length;
}
