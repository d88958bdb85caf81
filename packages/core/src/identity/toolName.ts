/**
 * A name that a tool is written by. Names are in lower case, with a space for every hyphen and underscore.
 *
 * - `unmistakable`: no person is called so, whatever follows and whatever the address;
 * - `product`: nobody's name, though perhaps a nickname: a person's, if it has a person's address or more words;
 * - `given-name`: people are called so;
 * - `with-version`: counts only with a version behind it, which makes any of the others unmistakable.
 */
export interface ToolName {
  readonly tool: string;
  readonly kind: "unmistakable" | "product" | "given-name" | "with-version";
  readonly names: readonly string[];
  readonly provenance: string;
}
