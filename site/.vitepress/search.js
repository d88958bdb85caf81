/**
 * What the search finds: the parts of the guides, and of policies and rules only the page. Each of those has a dozen
 * examples, whose titles ("a small fix", "no AI") would come before the page that somebody looks for.
 */
export const search = {
  provider: "local",
  options: {
    miniSearch: {
      // All words: of "signed-off-by", a part stands on every page.
      searchOptions: {
        combineWith: "AND",
        fuzzy: 0.15,
        boost: { title: 6, titles: 2, text: 1 },
        weights: { fuzzy: 0.1, prefix: 0.3 },
      },
      _splitIntoSections: (path, html) => {
        const parts = [...splitAtHeadings(html)];
        const [first] = parts;
        if (!first || !/[\\/](?:policies|rules)[\\/][^\\/]+$/u.test(path)) return parts;
        const examples = parts.findIndex(({ titles }) => /^(?:Accepted|Refused)$/u.test(titles.at(-1)));
        const before = parts.slice(0, examples === -1 ? parts.length : examples);
        return [{ ...first, text: before.flatMap(({ titles, text }) => [titles.at(-1), text]).join("\n") }];
      },
    },
  },
};

const heading = /<h([1-6])[^>]*>(.*?)<a class="header-anchor" href="#([^"]*)"[^>]*>.*?<\/a><\/h\1>/gsu;

/** The parts of a rendered page: the titles above each, the outermost first, and its text. */
function* splitAtHeadings(html) {
  const headings = [...html.matchAll(heading)];
  const above = [];
  for (const [index, { 0: whole, 1: level, 2: title, 3: anchor, index: begin }] of headings.entries()) {
    above.length = Number(level) - 1;
    above.push(textOf(title).trim());
    const text = textOf(html.slice(begin + whole.length, headings[index + 1]?.index));
    yield { anchor, titles: above.filter(Boolean), text };
  }
}

function textOf(html) {
  return html.replace(/<[^>]*>/gu, "");
}
