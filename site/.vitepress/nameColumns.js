/** Pages whose tables are too wide for a phone: there each row becomes a card (`style.css`). */
const pages = ["choosing.md", "ci.md"];

/** Pages with wide tables get the room beside the text as well. */
const widePages = [...pages, "bypasses.md", "versions.md"];

/** @param {{ relativePath: string, frontmatter: Record<string, unknown> }} page */
export function widenPage({ relativePath, frontmatter }) {
  if (widePages.includes(relativePath)) Object.assign(frontmatter, { aside: false, pageClass: "wide" });
}

/**
 * Gives each cell of these pages' tables its column's name, as `data-column`; the first column needs none.
 * @param {import("markdown-it").default} markdown
 */
export function nameColumns(markdown) {
  // The generator's own rule drops all attributes.
  markdown.renderer.rules.table_open = (tokens, index, options, env, self) => {
    tokens[index].attrSet("tabindex", "0");
    return self.renderToken(tokens, index, options);
  };
  markdown.core.ruler.push("name-columns", ({ tokens, env }) => {
    if (!pages.includes(env.relativePath)) return;
    let names = [];
    let column = 0;
    for (const [index, token] of tokens.entries()) {
      if (token.type === "table_open") {
        token.attrJoin("class", "records");
        names = [];
      } else if (token.type === "tr_open") column = 0;
      else if (token.type === "th_open") names.push(tokens[index + 1].content);
      else if (token.type === "td_open") {
        if (tokens[index + 1].content === "–") token.attrJoin("class", "empty");
        else if (column > 0) token.attrSet("data-column", names[column]);
        column += 1;
      }
    }
  });
}
