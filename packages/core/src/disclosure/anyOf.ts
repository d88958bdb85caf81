/**
 * An expression, and the words without which it matches nothing: one of those between bars, and so of each group between
 * `&`. Behind a `^` stands what a text begins with.
 */
export type Form = readonly [needs: string, expression: string];

/**
 * Whether a text has one of the forms. V8 takes up to 5 ms to compile one of them, and a hook has one sentence to read: only
 * those are compiled that may match.
 */
export function anyOf(forms: readonly Form[]): (text: string) => boolean {
  let rows: Row[] | undefined;
  return (text) => {
    rows ??= forms.map(([needs, form]) => ({ needs: needs.split("&").map((group) => group.split("|")), form }));
    return rows.some((row) => {
      if (!row.needs.every((group) => group.some((word) => has(text, word)))) return false;
      row.expression ??= new RegExp(row.form, "u");
      return row.expression.test(text);
    });
  };
}

interface Row {
  readonly needs: readonly (readonly string[])[];
  readonly form: string;
  expression?: RegExp;
}

function has(text: string, word: string): boolean {
  return word.startsWith("^") ? text.startsWith(word.slice(1)) : text.includes(word);
}
