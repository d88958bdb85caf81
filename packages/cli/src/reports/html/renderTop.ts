import { shorten, type AuditSummary } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "../../reportParts/report.ts";
import { describeShare, percentOf } from "../../reportParts/describeShare.ts";
import { repositoryOf } from "../../reportParts/repositoryOf.ts";
import { distinctPolicies } from "../../reportParts/formatSummary.ts";
import { amount, amountOf } from "../../reportParts/amount.ts";
import { markup, type Markup } from "./markup.ts";
import { uses } from "./pageData.ts";
import { webAddress } from "./webAddress.ts";

/** What was audited, by which policies, and whether it is whole. */
export function renderTop(summary: AuditSummary, facts: AuditFacts): Markup {
  const repository = repositoryOf(facts.commitAddress);
  return markup`<header class="top">
<div class="title">
<p class="kind">AI-disclosure audit${repository === undefined ? "" : ` of ${shorten(repository)}`}</p>
<h1>${shorten(facts.scope)}</h1>
${renderFacts(facts, [
  ["Policy", renderPolicies(facts)],
  ["Judged by", markup`${shorten(facts.judgedBy)}`],
])}
</div>
<fieldset class="theme" hidden><legend class="hidden">Colours</legend>
${["Auto", "Light", "Dark"].map(
  (name) => markup`<label><input type="radio" name="theme" value="${name.toLowerCase()}"><span>${name}</span></label>`,
)}
</fieldset>
</header>
${renderIncomplete(summary)}${renderShard(facts)}`;
}

/** What a page is about, then when and by what it was made. */
export function renderFacts(
  { time, version }: Pick<AuditFacts, "time" | "version">,
  facts: readonly (readonly [name: string, value: Markup])[],
): Markup {
  const made =
    time === undefined ? [] : [["Audited", markup`<time datetime="${time}">${timeOf(time)}</time>`] as const];
  const all = [...facts, ...made, ["By", markup`ai-disclosure ${version}`] as const];
  return markup`<dl class="facts">
${all.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;
}

function renderPolicies({ policies }: AuditFacts): Markup {
  if (policies.length === 0) return markup`none was in force`;
  return markup`${distinctPolicies(policies).map(({ title, url }, index, { length }) => {
    const address = webAddress(url);
    const separator = index === length - 1 ? "" : ",";
    return address === undefined
      ? markup`${shorten(title)}${separator}`
      : markup`<a href="${address}" rel="noreferrer">${shorten(title)}</a>${separator}`;
  })}`;
}

export function renderIncomplete({ incomplete, commits }: AuditSummary): Markup {
  if (incomplete === undefined) return markup``;
  return markup`<section class="incomplete" role="alert" aria-labelledby="incomplete">
<h2 id="incomplete">This audit is incomplete</h2>
<p>${shorten(incomplete)}</p>
<p>Only the ${amountOf(commits, "commit")} below ${commits === 1 ? "was" : "were"} judged. Nothing on this page speaks for the others.</p>
</section>`;
}

function renderShard({ shard }: AuditFacts): Markup {
  if (!shard) return markup``;
  return markup`<section class="incomplete" aria-labelledby="shard">
<h2 id="shard">This is part ${shard.number} of ${shard.of} of an audit</h2>
<p>The other parts’ commits are not on this page; <code>ai-disclosure merge</code> joins them.</p>
</section>`;
}

/** `2026-09-19 12:30 UTC`; as it was given, if it is no date. */
function timeOf(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return shorten(time);
  return `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** The audit in numbers: one bar of all commits, and each number with its words. */
export function renderSummary(summary: AuditSummary, facts: AuditFacts, unchecked: number): Markup {
  const { commits, disclosed, detected, suspected, silent } = summary;
  let left = 0;
  const bar = uses.map((use) => {
    const width = commits === 0 ? 0 : (summary[use] / commits) * 100;
    const part = markup`<rect class="fill-${use}" x="${left.toFixed(3)}%" width="${width.toFixed(3)}%" height="100%"/>`;
    left += width;
    return part;
  });
  const share = describeShare(summary.share);
  const shareOf = (part: number, about: string) => (commits === 0 ? about : `${percentOf(part, commits)}: ${about}`);
  return markup`<section class="summary" aria-label="Summary">
<svg class="whole" aria-hidden="true">${bar}</svg>
<dl class="numbers">
${number(commits, "commits", summary.merges > 0 ? `${amount(summary.merges)} of them merges` : "")}
${number(disclosed, "disclosed", shareOf(disclosed, "the author says that AI was used"), "disclosed", "use=disclosed")}
${number(detected, "detected", shareOf(detected, "a tool’s own mark, and no disclosure"), "detected", "use=detected")}
${suspected > 0 && number(suspected, "suspected", shareOf(suspected, "weak signs only"), "suspected", "use=suspected")}
${number(silent, "without declared or detected AI use", shareOf(silent, "which proves nothing either way"), "silent", "use=silent")}
</dl>
<dl class="numbers verdict">
${number(summary.errors, summary.errors === 1 ? "error" : "errors", "", "error", "severity=error")}
${number(summary.warnings, summary.warnings === 1 ? "warning" : "warnings", "", "warning", "severity=warning")}
${number(summary.waived, "waived", "by an agreement, a note or an exemption", "waived", "severity=waived")}
${summary.beforePolicy > 0 && number(summary.beforePolicy, "without a policy", "counted, not judged", undefined, "policy=0")}
</dl>
${[...share.sentences, ...share.lists].map((line) => markup`<p class="share">${line}</p>`)}
<p class="about limits">${limitsOfAudit(facts, unchecked)} <a href="#notes">What this audit does not say</a></p>
</section>`;
}

/** One line of what no number above speaks of. */
function limitsOfAudit({ policies }: AuditFacts, unchecked: number): string {
  const attested = distinctPolicies(policies).reduce((sum, { attest }) => sum + attest.length, 0);
  const statements = `${amountOf(attested, "statement")} of the policy ${attested === 1 ? "is" : "are"} attested by authors and checked by nobody`;
  const rest =
    unchecked > 0
      ? `something was not checked in ${amountOf(unchecked, "commit")}`
      : "every rule could judge every commit that has a policy";
  return `${statements}; ${rest}.`;
}

function number(value: number, name: string, about: string, colour?: string, query?: string): Markup {
  const text = amount(value);
  const swatch = colour !== undefined && markup`<i class="swatch back-${colour}"></i>`;
  const link = query !== undefined && value > 0 ? markup`<a href="#${query}">${text}</a>` : text;
  return markup`<div><dt>${swatch}${name}</dt><dd class="amount">${link}</dd>${about !== "" && markup`<dd class="about">${about}</dd>`}</div>`;
}
