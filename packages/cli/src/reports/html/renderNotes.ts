import { isOfWholeAudit, shorten, type UncheckedCode } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "../../reportParts/report.ts";
import { distinctPolicies } from "../../reportParts/formatSummary.ts";
import { amountOf } from "../../reportParts/amount.ts";
import { markup, type Markup } from "./markup.ts";
import type { PageCommit } from "./pageData.ts";

/** What no tool can check, what this audit did not check, and what its words mean. */
export function renderNotes(commits: readonly PageCommit[], { policies }: AuditFacts): Markup {
  const attesting = distinctPolicies(policies).filter(({ attest }) => attest.length > 0);
  return markup`<section class="notes" id="notes" aria-label="What this audit does not say">
<div class="card"><h2>Attested by the authors, checked by nobody</h2>
${
  attesting.length === 0
    ? markup`<p class="empty">The policy asks its authors to attest nothing.</p>`
    : attesting.map(
        ({ title, attest }) =>
          markup`${attesting.length > 1 && markup`<h3>${shorten(title)}</h3>`}<ul>${attest.map((one) => markup`<li>${shorten(one)}</li>`)}</ul>`,
      )
}</div>
<div class="card"><h2>Not checked</h2>
${renderUnchecked(commits)}</div>
<div class="card"><h2>What the words mean</h2>
<dl>
<dt>disclosed</dt><dd>The author says, in the way the policy asks for or another known one, that AI was used.</dd>
<dt>detected</dt><dd>A tool’s exact identity or stamp is in the commit, and no disclosure.</dd>
<dt>suspected</dt><dd>Weak signs only, such as a phrase that people use as well; never more than a warning.</dd>
<dt>no declared or detected AI use</dt><dd>Nothing says that AI was used. Whoever leaves no trace is not found; no style is judged.</dd>
<dt>waived</dt><dd>It would be a finding, but for an agreement, a note or an exemption that the policy knows.</dd>
</dl></div>
</section>`;
}

function renderUnchecked(commits: readonly PageCommit[]): Markup {
  const counts = new Map<string, { readonly code: UncheckedCode; count: number }>();
  for (const { code, text } of commits.flatMap(({ unchecked }) => unchecked)) {
    const known = counts.get(text);
    if (known) known.count += 1;
    else counts.set(text, { code, count: 1 });
  }
  if (counts.size === 0) return markup`<p class="empty">Every rule could judge every commit that has a policy.</p>`;
  const rows = [...counts].toSorted(([, one], [, other]) => other.count - one.count).slice(0, 30);
  const rest = counts.size - rows.length;
  return markup`<ul>${rows.map(([text, { code, count }]) => markup`<li>${text}${!isOfWholeAudit({ code }) && markup` <span class="about">(${amountOf(count, "commit")})</span>`}</li>`)}${
    rest > 0 && markup`<li>and ${rest} more kinds, in the table of commits</li>`
  }</ul>`;
}
