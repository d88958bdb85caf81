/** Text that is HTML already: what `markup` made. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | readonly Markup[] | string | number | false | undefined;

/** What HTML would read as its own, and what no page may hold. */
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\ufffe": "\\u{fffe}",
  "\uffff": "\\u{ffff}",
};

/** A template of HTML. Whatever is put in is escaped, except what was made by this function. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: texts.map((text, index) => text + write(parts[index])).join("") };
}

function write(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "object") return "html" in part ? part.html : part.map(({ html }) => html).join("\n");
  return String(part)
    .replace(/[&<>"'\ufffe\uffff]/g, (character) => entities[character] ?? "")
    .replaceAll("##", "#&#35;");
}
