/** Makes a text of the tables a literal part of a regular expression; `RegExp.escape` is newer than Node 20. */
export function escapeExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
