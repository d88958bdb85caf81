import { amountOf } from "../../reportParts/amount.ts";
import { markup, type Markup } from "./markup.ts";
import { uses, withoutPolicy, type PageData } from "./pageData.ts";

const useNames = {
  disclosed: "disclosed",
  detected: "detected, not disclosed",
  suspected: "suspected by weak signs",
  silent: "none declared or detected",
};

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** The frame of the table of commits; the page's script fills it. */
export function renderCommits({ commits, policies, repositories }: PageData): Markup {
  const purposes = new Set(commits.flatMap(({ disclosures }) => disclosures.flatMap((one) => one.purposes)));
  const rules = new Set(commits.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const isPolicyMissing = commits.some(({ policy }) => policy === withoutPolicy);
  const byName = (names: ReadonlySet<string>): Choice[] => [...names].toSorted().map((name) => ({ value: name, name }));
  const byNumber = (names: readonly string[]): Choice[] => names.map((name, index) => ({ value: `${index}`, name }));
  const byUse = uses.map((use) => ({ value: use, name: useNames[use] }));
  return markup`<section class="commits" id="commits" aria-labelledby="commits-title">
<h2 id="commits-title" tabindex="-1">Commits</h2>
<noscript><p class="empty">The table of ${amountOf(commits.filter(({ kind }) => kind !== "pull request").length, "commit")} needs this page’s own script, which is switched off here.</p></noscript>
<form class="filters" role="search" hidden>
<label class="search"><span>Search</span><input type="search" name="q" placeholder="subject, hash, author, trailer" autocomplete="off" spellcheck="false"></label>
${choose("use", "AI use", byUse)}
${purposes.size > 0 && choose("purpose", "Used for", byName(purposes))}
${rules.size > 0 && choose("rule", "Rule", byName(rules))}
${choose("severity", "Severity", [
  { value: "error", name: "errors" },
  { value: "warning", name: "warnings" },
  { value: "waived", name: "waived" },
  { value: "any", name: "any finding" },
])}
${(policies.length > 2 || isPolicyMissing) && choose("policy", "Policy", byNumber(policies))}
${repositories.length > 0 && choose("repository", "Repository", byNumber(repositories))}
<label><span>Author</span><input type="text" name="author" list="authors" autocomplete="off" spellcheck="false" placeholder="name or address"></label>
<datalist id="authors"></datalist>
<label><span>From</span><input type="date" name="from"></label>
<label><span>To</span><input type="date" name="to"></label>
<button type="reset">Clear</button>
</form>
<p class="count" role="status" aria-live="polite"></p>
<div class="rows" hidden></div>
<nav class="pages" aria-label="Pages of commits" hidden></nav>
</section>`;
}

function choose(name: string, label: string, choices: readonly Choice[]): Markup {
  return markup`<label><span>${label}</span><select name="${name}"><option value="">all</option>${choices.map(
    (choice) => markup`<option value="${choice.value}">${choice.name}</option>`,
  )}</select></label>`;
}
