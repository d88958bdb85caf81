/**
 * JSON for a `<script type="application/json">`. The element's text ends at `</script`, and `<!--` changes how it is
 * read, so no `<` is left; no page may hold U+FFFE and U+FFFF, and a CI log obeys `##[`. `JSON.stringify` writes lone
 * surrogates as escapes by itself.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function embedJson(data: unknown): string {
  const json = JSON.stringify(data).replace(
    /[<\u2028\u2029\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return json.includes("##") ? json.replaceAll("##", String.raw`#\u0023`) : json;
}
