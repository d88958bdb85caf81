import { element } from "../../../packages/cli/page/element.ts";
import { entry } from "../../../packages/cli/page/detailParts.ts";
import type { Outcome, Replacement, ShownJudgement } from "../judging/outcome.ts";
import { policyRemarks } from "../form/policyRemarks.ts";
import { annotatedText } from "./annotatedText.ts";
import { describeOutcome, nothingYet, type Headline } from "./describeOutcome.ts";
import { listFindings } from "./listFindings.ts";
import { mendedText } from "./mendedText.ts";
import { createVerdictBar } from "./verdictBar.ts";

/** What can be done with an outcome. */
export interface ResultActions {
  /** Gives up what is being judged. */
  readonly stop: () => void;
  /** Takes a mended text for the one that was typed. */
  readonly use: (mended: Replacement) => void;
  /** Goes to a line of the policy that somebody wrote. */
  readonly revealPolicy: (line: number) => void;
}

/** What came of judging. The heading is a live region: it is read aloud when the verdict changes. */
export function createResults(actions: ResultActions): {
  readonly element: HTMLElement;
  /** The verdict for a place where the element is out of sight. */
  readonly bar: HTMLElement;
  /** Tells that what is shown will be out of date. */
  readonly wait: () => void;
  readonly show: (outcome: Outcome) => void;
} {
  const status = element("p", { role: "status", class: "verdict", tabindex: "-1" }, nothingYet);
  const bar = createVerdictBar(() => status.focus());
  const body = element("div", {});
  const json = foldedJson();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const announce = (headline: Headline) => {
    status.className = `verdict ${headline.grade}`;
    if (status.textContent !== headline.text) status.textContent = headline.text;
    bar.show(headline);
  };
  const sayWaiting = () => {
    announce({ text: "Still judging", grade: "waiting" });
    const stop = element("button", { type: "button" }, "Stop");
    stop.addEventListener("click", actions.stop);
    body.replaceChildren(stop);
    json.show("");
  };
  const section = element(
    "section",
    { class: "results", "aria-labelledby": "results-title" },
    element("h2", { id: "results-title", class: "visually-hidden" }, "Verdict"),
    status,
    body,
    json.element,
  );
  return {
    element: section,
    bar: bar.element,
    wait() {
      section.setAttribute("aria-busy", "true");
      timer ??= setTimeout(sayWaiting, slow);
    },
    show(outcome) {
      clearTimeout(timer);
      timer = undefined;
      announce(describeOutcome(outcome));
      body.replaceChildren(...renderOutcome(outcome, actions));
      json.show(outcome.json);
      section.setAttribute("aria-busy", "false");
    },
  };
}

/** In milliseconds: what takes longer is said to be going on. */
const slow = 1000;

function renderOutcome(
  { policy, policyRemarks: remarks, mistakes, notes, judged }: Outcome,
  { use, revealPolicy }: ResultActions,
): HTMLElement[] {
  return [
    ...(policy ? [] : policyRemarks(remarks, revealPolicy)),
    ...mistakes.map((mistake) => element("p", { class: "mistake" }, mistake)),
    ...notes.map((note) => element("p", { class: "hint" }, note)),
    ...judged.map((one) => renderJudgement(one, use)),
    ...(judged.length > 0 && policy ? [attestation(policy)] : []),
  ];
}

function renderJudgement(shown: ShownJudgement, use: (mended: Replacement) => void): HTMLElement {
  const { title, findings, facts, mended } = shown;
  const text = annotatedText(shown);
  return element(
    "article",
    { class: "details" },
    title === "" ? undefined : element("h3", {}, title),
    ...listFindings(findings, { reveal: text.reveal, use }),
    mended && mendedText(mended, use),
    text.element,
    element("dl", {}, ...facts.flatMap(([name, values]) => entry(name, values))),
  );
}

function attestation({ title, address, attest, mode }: NonNullable<Outcome["policy"]>): HTMLElement {
  const source =
    address !== undefined && /^https?:/u.test(address)
      ? element("a", { href: address, rel: "noreferrer" }, "its text")
      : undefined;
  return element(
    "section",
    {},
    element("h3", {}, `By contributing under ${title}'s policy you attest`),
    mode === undefined ? undefined : element("p", { class: "hint" }, mode),
    attest.length === 0
      ? element("p", {}, "nothing")
      : element("ul", {}, ...attest.map((line) => element("li", {}, line))),
    source && element("p", { class: "hint" }, "No tool can check that. Where it is written: ", source),
  );
}

/** One element for all that is judged: it stays unfolded while somebody types. */
function foldedJson(): { readonly element: HTMLElement; readonly show: (json: string) => void } {
  const text = element("pre", { tabindex: "0" });
  const folded = element(
    "details",
    { class: "json", hidden: "" },
    element("summary", {}, "JSON, as the command prints it"),
    text,
  );
  return {
    element: folded,
    show(json) {
      folded.hidden = json === "";
      text.textContent = json;
    },
  };
}
