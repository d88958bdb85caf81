import type { Accepts } from "./characterClass.ts";

/** A state of a nondeterministic automaton: https://swtch.com/~rsc/regexp/regexp1.html */
export type State = (
  | { readonly kind: "character"; readonly accepts: Accepts; readonly next: State }
  | { readonly kind: "assertion"; readonly holds: (text: string, position: number) => boolean; readonly next: State }
  | { readonly kind: "fork"; readonly to: readonly State[] }
  | { readonly kind: "end" }
) & {
  /** The step in which it was last reached: no state is followed twice in one. */
  step?: number;
};

type CharacterState = Extract<State, { kind: "character" }>;

/**
 * Whether the automaton accepts any part of a text. All states are followed at once, so nothing is read twice: steps are
 * at most states × characters.
 */
export function createMatcher(start: State): (text: string) => boolean {
  let step = 0;

  /** Adds the states that wait for a character; true if the end is among those reached. */
  const follow = (state: State, text: string, position: number, waiting: CharacterState[]): boolean => {
    if (state.step === step) return false;
    state.step = step;
    if (state.kind === "end") return true;
    if (state.kind === "character") waiting.push(state);
    else if (state.kind === "fork") return state.to.some((branch) => follow(branch, text, position, waiting));
    else if (state.holds(text, position)) return follow(state.next, text, position, waiting);
    return false;
  };

  const mayStart = startsOf(start);
  return (text) => {
    let active: CharacterState[] = [];
    for (let position = 0; position <= text.length; position++) {
      if (active.length === 0 && !mayStart(text.charCodeAt(position))) continue;
      step++;
      const waiting: CharacterState[] = [];
      const consumed = text.charCodeAt(position - 1);
      for (const { accepts, next } of active) {
        if (accepts(consumed) && follow(next, text, position, waiting)) return true;
      }
      if (follow(start, text, position, waiting)) return true;
      active = waiting;
    }
    return false;
  };
}

/** Most positions of a path cannot begin a match, and a table tells them: a kernel asks a hundred expressions a path. */
function startsOf(start: State): Accepts {
  const first: Accepts[] = [];
  const seen = new Set<State>();
  const open = [start];
  for (let state = open.pop(); state; state = open.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    if (state.kind === "end") return () => true;
    if (state.kind === "character") first.push(state.accepts);
    else if (state.kind === "fork") open.push(...state.to);
    else open.push(state.next);
  }
  const ascii = new Uint8Array(128);
  for (const accepts of first) for (let code = 0; code < 128; code++) if (accepts(code)) ascii[code] = 1;
  return (code) => ascii[code] !== 0;
}
