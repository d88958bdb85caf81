import { shorten } from "@ai-disclosure/core/internal";
import type { Trial } from "../trial.ts";
import { judgeTrial } from "./judgeTrial.ts";
import type { Outcome } from "./outcome.ts";

/** What the worker is asked. */
export interface Question {
  readonly trial: Trial;
  /** `2026-08-03` */
  readonly today: string;
}

/** One for each question, in their order. */
export type Answer = { readonly outcome: Outcome } | { readonly failure: string };

const answer = (given: Answer) => postMessage(given);

addEventListener("message", ({ data: { trial, today } }: MessageEvent<Question>) => {
  judgeTrial(trial, today).then(
    (outcome) => answer({ outcome }),
    (error: unknown) => answer({ failure: shorten(String(error)) }),
  );
});
