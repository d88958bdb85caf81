/** Texts by number, so that what many commits share is written once. */
export interface TextTable<Text extends string> {
  readonly texts: readonly Text[];
  /** The text's number; it gets one if it has none. */
  readonly number: (text: Text) => number;
}

/** A table that begins with these texts. */
export function textTable<Text extends string = string>(...first: readonly NoInfer<Text>[]): TextTable<Text> {
  const texts = [...first];
  const numbers = new Map(texts.map((text, number) => [text, number]));
  return {
    texts,
    number: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

/** Columns while rows are still added; a column that is a text, with a letter for each row, grows as a list of letters. */
export type Grown<Columns> = {
  readonly [Column in keyof Columns]: Columns[Column] extends readonly (infer Cell)[] ? Cell[] : string[];
};
