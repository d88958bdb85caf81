/** A block of code of Markdown; what is in it may hold a fence of its own. */
export function fence(text: string): string {
  const marks = text.includes("```") ? "````" : "```";
  return `${marks}\n${text.trimEnd()}\n${marks}`;
}
