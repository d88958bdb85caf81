import { createMatcher } from "./createMatcher.ts";
import { readExpression } from "./readExpression.ts";

/** Bounds the steps per character and the depth of the groups. The kernel's longest is far below. */
const longestExpression = 256;

/** What most lines are. */
const literal = /^[\w/-]+$/;

/**
 * Compiles an `N:` line's regular expression: literals, `.`, classes, `\d \w \s \b`, `^ $`, groups, `|`, `* + ?`, and
 * looking around for literal text. Steps are linear in the path. Undefined for what else Perl knows: counts,
 * back-references, flags.
 *
 * White space means nothing, as get_maintainer.pl has it (perlre(1), `/x`).
 */
export function compilePathExpression(text: string): ((path: string) => boolean) | undefined {
  if (text.length > longestExpression) return undefined;
  if (literal.test(text)) return (path) => path.includes(text);
  const whole = readExpression(text);
  if (!whole) return undefined;
  const native = compileNative(text);
  return native ? (path) => native.test(path) : createMatcher(whole({ kind: "end" }));
}

/** What means the same to JavaScript and never repeats; no class that begins with `]`, which closes it there. */
const unrepeated = /^(?!.*\[\^?\])(?:(?![*+\\])[!-~]|\\[./b-])+$/;
const mostChoices = 5;

/** The engine's own expression, ten times as fast, for those that have few ways to backtrack. */
function compileNative(text: string): RegExp | undefined {
  if (!unrepeated.test(text) || text.split(/[?|]/).length > mostChoices + 1) return undefined;
  try {
    return new RegExp(text, "s");
  } catch {
    // Perl repeats assertions: /^?a/.
    return undefined;
  }
}
