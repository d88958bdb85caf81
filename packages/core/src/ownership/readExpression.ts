import { isWordCharacter, readCharacterClass, shorthands, type Accepts } from "./characterClass.ts";
import type { State } from "./createMatcher.ts";

/** Makes the states of a part of the expression, which go on to `next`. */
type Part = (next: State) => State;

/** Look-around: `(?<!uni)versal`, as U-Boot has it. Only literal text, so it takes a bounded number of steps. */
const aroundLiteral = /^\?(<?)([=!])([\w/-]+)\)/;

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

/** Reads a whole regular expression of Perl's; undefined for what it knows beyond `compilePathExpression`'s list. */
export function readExpression(text: string): Part | undefined {
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
    const look = aroundLiteral.exec(text.slice(at));
    if (look) return readLook(look);
    if (text.startsWith("?:", at)) at += 2;
    else if (/[?*]/.test(text.charAt(at))) return giveUp();
    const part = readAlternatives();
    if (text[at] !== ")") return giveUp();
    at++;
    return part;
  };

  const readLook = ([whole, behind, sign, wanted = ""]: RegExpExecArray): Part => {
    at += whole.length;
    const distance = behind === "" ? 0 : wanted.length;
    const holds = (path: string, position: number) =>
      (position >= distance && path.startsWith(wanted, position - distance)) === (sign === "=");
    return (next) => ({ kind: "assertion", holds, next });
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

function isWordBoundary(path: string, position: number): boolean {
  return isWordCharacter(path.charCodeAt(position - 1)) !== isWordCharacter(path.charCodeAt(position));
}
