import { element } from "../../packages/cli/page/element.ts";
import { copyButton } from "./copyButton.ts";
import { createJudge } from "./createJudge.ts";
import { listExamples } from "./form/listExamples.ts";
import { createFactsForm } from "./form/factsForm.ts";
import { createPolicyForm } from "./form/policyForm.ts";
import { createTextForm } from "./form/textForm.ts";
import { createAddress } from "./address.ts";
import type { Outcome, Replacement } from "./judging/outcome.ts";
import { refuseLongPaste, tooLong } from "./refuseLongPaste.ts";
import { createResults } from "./results/resultsView.ts";
import { emptyTrial, type Changes, type Trial } from "./trial.ts";

/**
 * Fills the place with the playground.
 * @returns what ends it, when the visitor leaves the page
 */
export function openPlayground(place: HTMLElement): () => void {
  let trial: Trial = emptyTrial;
  const judge = createJudge(show);
  const results = createResults({ use, stop: judge.stop, revealPolicy: (line) => policyForm.reveal(line) });
  const said = element("p", { role: "status", class: "said" });
  const address = createAddress({ trial: () => trial, bring, say });
  const policyForm = createPolicyForm((policy) => change({ policy }));
  const factsForm = createFactsForm(change);
  const forms = [policyForm, createTextForm(change), factsForm];

  function say(line: string): void {
    said.textContent = line;
  }

  function show(outcome: Outcome): void {
    policyForm.tell(outcome);
    results.show(outcome);
  }

  function ask(): void {
    // A mail tells them itself.
    factsForm.element.hidden = trial.kind === "mails";
    results.wait();
    judge.ask(trial);
  }

  /** Takes a mended text for the one that was typed. */
  function use({ what, text }: Replacement): void {
    const { pullRequest = { title: "", labels: [] } } = trial;
    change(what === "message" ? { message: text } : { pullRequest: { ...pullRequest, body: text } });
    for (const form of forms) form.show(trial);
  }

  function change(changed: Changes): void {
    const all = Object.entries({ ...trial, ...changed }).filter(([, value]) => value !== undefined);
    trial = Object.fromEntries(all) as unknown as Trial;
    address.keep();
    ask();
  }

  /** Shows what a link or an example brings. */
  function bring(brought: Trial): void {
    trial = brought;
    for (const form of forms) form.show(trial);
    ask();
  }

  function tryExample(example: Trial): void {
    bring(example);
    address.keep();
  }

  place.replaceChildren(
    said,
    element(
      "div",
      { class: "panes" },
      element(
        "form",
        {},
        listExamples(tryExample),
        ...forms.map((form) => form.element),
        copyButton("Copy a link to this", address.current),
        results.bar,
      ),
      results.element,
    ),
  );
  place.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
  refuseLongPaste(place, (size) => say(tooLong(size, trial.kind)));
  address.open();
  return () => {
    address.close();
    judge.close();
  };
}
