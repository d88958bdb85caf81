/** Letters of other scripts that look like Latin ones, in the order of `latin`. */
const alike = "аеорсхуіѕјкмтвнАВЕКМНОРСТХΑΒΕΗΙΚΜΝΟΡΤΧαεικνορτυχ";
const latin = "aeopcxyisjkmtbhABEKMHOPCTXABEHIKMNOPTXaeiknoptux";
const letters: ReadonlyMap<string, string> = new Map([...alike].map((letter, at) => [letter, latin.charAt(at)]));

const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFF0D]/gu;

/** A line as it looks to a reader: in Latin letters, with plain hyphens, without what nobody sees. */
export function plainLetters(text: string): string {
  const plain = text.normalize("NFKC").replace(invisible, "").replace(dashes, "-");
  return plain.replace(/[\u0370-\u04FF]/gu, (letter) => letters.get(letter) ?? letter);
}
