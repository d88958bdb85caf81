/** What an expression may name: `github.event.number`, `steps.audit.outputs.ai`. */
export type Contexts = Readonly<Record<string, unknown>>;

/**
 * Evaluates an expression of a workflow, without its `${{ }}`: names, texts, `==`, `!=`, `&&`, `||`, parentheses and
 * `always()`. Whatever else a workflow of ours should use is an error here, not a guess.
 * @see https://docs.github.com/actions/reference/evaluate-expressions-in-workflows-and-actions
 */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const tokens = expression.match(/'(?:[^']|'')*'|[\w-]+(?:\.[\w-]+)*(?:\(\))?|==|!=|&&|\|\||[()]|\S/gu) ?? [];
  let at = 0;
  const take = (token: string): boolean => tokens[at] === token && (at += 1) > 0;
  const either = (): unknown => {
    let value = both();
    while (take("||")) {
      const other = both();
      value = isTrue(value) ? value : other;
    }
    return value;
  };
  const both = (): unknown => {
    let value = compared();
    while (take("&&")) {
      const other = compared();
      value = isTrue(value) ? other : value;
    }
    return value;
  };
  const compared = (): unknown => {
    const value = single();
    if (take("==")) return value === single();
    return take("!=") ? value !== single() : value;
  };
  const single = (): unknown => {
    if (take("(")) {
      const value = either();
      if (!take(")")) throw unknown();
      return value;
    }
    const token = tokens[at] ?? "";
    at += 1;
    if (token === "always()") return true;
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (!/^[a-z][\w-]*(?:\.[\w-]+)+$/u.test(token)) throw unknown();
    return look(token, contexts);
  };
  const unknown = () => new Error(`the simulated runner does not understand: ${expression}`);
  const value = either();
  if (at < tokens.length) throw unknown();
  return value;
}

/** A text with each `${{ … }}` replaced by its value. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gsu, (_, expression: string) => String(evaluate(expression, contexts)));
}

const isTrue = (value: unknown) => value !== "" && value !== false && value !== null;

/** What an event or a step does not have is empty; a context, an input or a step that nobody knows is a mistake. */
function look(path: string, contexts: Contexts): unknown {
  const names = path.split(".");
  const free = names.indexOf(names[0] === "steps" ? "outputs" : "event");
  let value: unknown = contexts;
  for (const [index, name] of names.entries()) {
    const inside = typeof value === "object" && value !== null && name in value;
    if (!inside && (free < 0 || index <= free)) throw new Error(`the simulated runner does not know ${path}`);
    value = inside ? (value as Contexts)[name] : "";
  }
  return value ?? "";
}
