import type { Accepts } from "./characterClass.ts";

/** A state of a nondeterministic automaton: https://swtch.com/~rsc/regexp/regexp1.html */
export type State =
  | { readonly kind: "character"; readonly accepts: Accepts; readonly next: State }
  | { readonly kind: "assertion"; readonly holds: (text: string, position: number) => boolean; readonly next: State }
  | { readonly kind: "fork"; readonly to: readonly State[] }
  | { readonly kind: "end" };

type CharacterState = Extract<State, { kind: "character" }>;

/**
 * Whether the automaton accepts any part of a text. All states are followed at once, so nothing is read twice: steps are
 * at most states × characters.
 */
export function createMatcher(start: State): (text: string) => boolean {
  const mayStart = startsOf(start);
  return (text) => {
    let active: CharacterState[] = [];
    for (let position = 0; position <= text.length; position++) {
      if (active.length === 0 && !mayStart(text.charCodeAt(position))) continue;
      const seen = new Set<State>();
      const waiting: CharacterState[] = [];
      const consumed = text.charCodeAt(position - 1);
      for (const { accepts, next } of active) {
        if (accepts(consumed) && follow(next, text, position, seen, waiting)) return true;
      }
      if (follow(start, text, position, seen, waiting)) return true;
      active = waiting;
    }
    return false;
  };
}

/** Adds the states that wait for a character; true if the end is among those reached. */
function follow(from: State, text: string, position: number, seen: Set<State>, waiting: CharacterState[]): boolean {
  const open = [from];
  for (let state = open.pop(); state; state = open.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    if (state.kind === "end") return true;
    if (state.kind === "character") waiting.push(state);
    else if (state.kind === "fork") open.push(...state.to);
    else if (state.holds(text, position)) open.push(state.next);
  }
  return false;
}

/** Most positions of a path cannot begin a match, and a table tells them: a kernel asks a hundred expressions a path. */
function startsOf(start: State): Accepts {
  const waiting: CharacterState[] = [];
  const seen = new Set<State>();
  const open = [start];
  for (let state = open.pop(); state; state = open.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    if (state.kind === "end") return () => true;
    if (state.kind === "character") waiting.push(state);
    else if (state.kind === "fork") open.push(...state.to);
    else open.push(state.next);
  }
  const ascii = Array.from({ length: 128 }, (_, code) => waiting.some(({ accepts }) => accepts(code)));
  return (code) => ascii[code] ?? true;
}
