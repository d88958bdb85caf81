/** Text that is HTML already: what `markup` made. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | readonly Markup[] | string | number | false | undefined;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A template of HTML. Whatever is put in is escaped, except what was made by this function. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: texts.map((text, index) => text + write(parts[index])).join("") };
}

function write(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "object") return "html" in part ? part.html : part.map(({ html }) => html).join("\n");
  return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
