import { countComparison, shorten, type ComparisonGroup, type ComparisonReason } from "@ai-disclosure/core/internal";
import { commitName } from "../reportParts/describeCommit.ts";
import type { AuditFacts, Report, ReportFormat } from "../reportParts/report.ts";
import { amount, amountOf } from "../reportParts/amount.ts";
import { markup, type Markup } from "../reports/html/markup.ts";
import { renderHead } from "../reports/html/renderHead.ts";
import { renderFacts, renderIncomplete } from "../reports/html/renderTop.ts";
import { webAddress } from "../reports/html/webAddress.ts";
import { describeCoverage, describeOutcome, describeReason, listCommands, policyNames } from "./describeComparison.ts";

/** One page without a script, in the style of the audit's. */
export const report: ReportFormat = { ending: "html", create: createReport };

function createReport(write: (text: string) => void): Report {
  const counted = countComparison();
  return {
    commit: (commit) => void counted.add(commit),
    end(summary, facts) {
      const comparison = counted.finish();
      const [own, other] = policyNames(facts);
      const compared = comparison.commits - comparison.unjudged;
      const title = `${own} compared with ${other}`;
      const page = markup`${renderHead(title, "AI-policy comparison", facts.version, summary.incomplete !== undefined)}
<header class="top">
<div class="title">
<p class="kind">AI-policy comparison</p>
<h1>${title}</h1>
${renderFacts(facts, [["Commits", markup`${shorten(facts.scope)}`]])}
</div>
</header>
${renderIncomplete(summary)}<main>
<section class="summary" aria-label="Summary">
<dl class="numbers">
${comparison.groups.map(({ outcome, commits }) => markup`<div><dt>${describeOutcome(outcome, facts)}</dt><dd class="amount">${amount(commits)}</dd></div>`)}
${compared > 0 ? [markup`<div><dt>judged alike</dt><dd class="amount">${amount(comparison.alike)}</dd></div>`] : []}
</dl>
${describeCoverage(comparison).map((line) => markup`<p class="about">${line}.</p>`)}
${listCommands(comparison, facts).map(([about, command]) => markup`<p class="about">${about[0]?.toUpperCase()}${about.slice(1)}: <code>${command}</code></p>`)}
</section>
${comparison.groups.map((group, index) => renderGroup(group, index, facts))}
</main>
<footer><p>Made by ai-disclosure ${facts.version}. This file is complete in itself: it asks nothing of any network.</p></footer>
</body>
</html>
`;
      write(page.html);
    },
  };
}

function renderGroup({ outcome, commits, reasons }: ComparisonGroup, index: number, facts: AuditFacts): Markup {
  return markup`<section class="notes" aria-labelledby="group-${index}">
<div class="card"><h2 id="group-${index}">${describeOutcome(outcome, facts)}: ${amountOf(commits, "commit")}</h2>
${reasons.map((reason) => renderExamples(reason, facts))}</div>
</section>`;
}

function renderExamples(reason: ComparisonReason, facts: AuditFacts): Markup {
  const address = webAddress(facts.commitAddress);
  const name = ({ hash, ...example }: ComparisonReason["examples"][number]): Markup => {
    const text = markup`<code>${commitName({ hash, ...example })}</code>`;
    if (address === undefined || example.repository !== undefined) return text;
    return markup`<a href="${address.replace("{hash}", hash)}" rel="noreferrer">${text}</a>`;
  };
  return markup`<h3>${describeReason(reason, facts)}: ${amountOf(reason.commits, "commit")}</h3>
<ul>${reason.examples.map((one) => markup`<li>${name(one)} ${shorten(one.subject)}<br><span class="about">${shorten(one.message)}</span></li>`)}</ul>`;
}
