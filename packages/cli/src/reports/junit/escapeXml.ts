import { neutralise } from "@ai-disclosure/core/internal";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/**
 * Untrusted text for XML 1.0, in an element or an attribute. Characters that XML forbids even as references (controls,
 * lone surrogates, U+FFFE, U+FFFF) become visible escapes; line feeds stay.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function escapeXml(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      neutralise(line)
        .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
        .replace(/[&<>"']/g, (character) => entities[character] ?? "")
        .replaceAll("##", "#&#35;"),
    )
    .join("&#10;");
}
