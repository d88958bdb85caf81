import type { Outcome } from "./judging/outcome.ts";
import type { Answer, Question } from "./judging/worker.ts";
import type { Trial } from "./trial.ts";

/**
 * Judges in a worker, which is loaded with the first question. While it works, only the latest question waits: what was
 * typed before that is of no interest. A worker that failed is not asked again: it may have kept what it could not load.
 */
export function createJudge(show: (outcome: Outcome) => void): {
  readonly ask: (trial: Trial) => void;
  /** Gives up what is being judged. */
  readonly stop: () => void;
  readonly close: () => void;
} {
  let worker: Worker | undefined;
  let waiting: Trial | undefined;
  let busy = false;

  function start(): Worker {
    const started = new Worker(new URL("./judging/worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if ("outcome" in data) settle(data.outcome);
      else fail(`This cannot be judged: ${data.failure}`);
    });
    started.addEventListener("error", () =>
      fail("The program that judges could not be loaded. Type on to try again, or reload the page."),
    );
    return started;
  }

  function settle(outcome: Outcome): void {
    busy = false;
    if (waiting) send(waiting);
    else show(outcome);
  }

  function fail(why: string): void {
    close();
    settle({ judged: [], mistakes: [why], notes: [], json: "", policyRemarks: [] });
  }

  function close(): void {
    worker?.terminate();
    worker = undefined;
  }

  function send(trial: Trial): void {
    [busy, waiting] = [true, undefined];
    worker ??= start();
    const question: Question = { trial, today: new Date().toISOString().slice(0, 10) };
    worker.postMessage(question, []);
  }

  return {
    ask(trial) {
      if (busy) waiting = trial;
      else send(trial);
    },
    stop() {
      waiting = undefined;
      fail("Stopped. Change something to judge again, or run the command on your machine.");
    },
    close,
  };
}
