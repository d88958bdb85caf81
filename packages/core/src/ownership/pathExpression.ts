import { isWordCharacter, readCharacterClass, shorthands, type Accepts } from "./characterClass.ts";
import { createMatcher, type State } from "./matchExpression.ts";

/** Makes the states of a part of the expression, which go on to `next`. */
type Part = (next: State) => State;

/** Bounds the steps per character and the depth of the groups. The kernel's longest is far below. */
const longestExpression = 256;

/** What most lines are. */
const literal = /^[\w/-]+$/;

/**
 * Compiles an `N:` line's regular expression: literals, `.`, classes, `\d \w \s \b`, `^ $`, groups, `|`, `* + ?`. Takes
 * a number of steps linear in the path. Undefined for what else Perl knows: counts, look-around, back-references, flags.
 *
 * White space means nothing, as get_maintainer.pl has it (perlre(1), `/x`).
 */
export function compilePathExpression(text: string): ((path: string) => boolean) | undefined {
  if (text.length > longestExpression) return undefined;
  if (literal.test(text)) return (path) => path.includes(text);
  const whole = readWhole(text);
  return whole && createMatcher(whole({ kind: "end" }));
}

const sequence =
  (parts: readonly Part[]): Part =>
  (next) =>
    parts.reduceRight((after, part) => part(after), next);
const character =
  (accepts: Accepts): Part =>
  (next) => ({ kind: "character", accepts, next });

const repetitions: Readonly<Record<string, (part: Part) => Part>> = {
  "?": (part) => (next) => ({ kind: "fork", to: [part(next), next] }),
  "*": (part) => (next) => loop(part, next).again,
  "+": (part) => (next) => loop(part, next).first,
};

function loop(part: Part, next: State): { readonly first: State; readonly again: State } {
  const to: State[] = [next];
  const again: State = { kind: "fork", to };
  const first = part(again);
  to.push(first);
  return { first, again };
}

function readWhole(text: string): Part | undefined {
  let at = 0;
  let understood = true;
  const giveUp = (): Part => {
    understood = false;
    at = text.length;
    return sequence([]);
  };
  const skipSpace = () => {
    while (/\s/.test(text.charAt(at))) at++;
  };

  const readAlternatives = (): Part => {
    const alternatives = [readSequence()];
    while (text[at] === "|") {
      at++;
      alternatives.push(readSequence());
    }
    const [only, another] = alternatives;
    if (only && !another) return only;
    return (next) => ({ kind: "fork", to: alternatives.map((alternative) => alternative(next)) });
  };

  const readSequence = (): Part => {
    const parts: Part[] = [];
    for (skipSpace(); at < text.length && text[at] !== "|" && text[at] !== ")"; skipSpace()) {
      const part = readAtom();
      skipSpace();
      const repetition = repetitions[text.charAt(at)];
      if (repetition) at++;
      // Lazy and possessive: "*?", "*+".
      if (repetition && repetitions[text.charAt(at)]) return giveUp();
      parts.push(repetition ? repetition(part) : part);
    }
    return sequence(parts);
  };

  const readAtom = (): Part => {
    const first = text.charAt(at);
    if (first === "(") return readGroup();
    if (first === "[") {
      const found = readCharacterClass(text, at, "perl");
      if (!found) return giveUp();
      at = found.end;
      return character(found.accepts);
    }
    at++;
    if (first === ".") return character(() => true);
    if (first === "^") return (next) => ({ kind: "assertion", holds: (_, position) => position === 0, next });
    if (first === "$") return (next) => ({ kind: "assertion", holds: (path, end) => end === path.length, next });
    if (first === "\\") return readEscape();
    if (/[*+?{}#]/.test(first)) return giveUp();
    const code = first.charCodeAt(0);
    return character((other) => other === code);
  };

  const readGroup = (): Part => {
    at++;
    if (text.startsWith("?:", at)) at += 2;
    else if (/[?*]/.test(text.charAt(at))) return giveUp();
    const part = readAlternatives();
    if (text[at] !== ")") return giveUp();
    at++;
    return part;
  };

  const readEscape = (): Part => {
    const letter = text.charAt(at++);
    if (letter === "b") return (next) => ({ kind: "assertion", holds: isWordBoundary, next });
    const shorthand = shorthands[letter];
    if (shorthand) return character(shorthand);
    if (letter === "" || isWordCharacter(letter.charCodeAt(0))) return giveUp();
    const code = letter.charCodeAt(0);
    return character((other) => other === code);
  };

  const whole = readAlternatives();
  return understood && at === text.length ? whole : undefined;
}

const isWordBoundary = (path: string, position: number): boolean =>
  isWordCharacter(path.charCodeAt(position - 1)) !== isWordCharacter(path.charCodeAt(position));
