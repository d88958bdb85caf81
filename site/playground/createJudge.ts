import type { Outcome } from "./judging/outcome.ts";
import type { Answer, Question } from "./judging/worker.ts";
import type { Trial } from "./trial.ts";

/**
 * Judges in a worker, which is loaded with the first question. While it works, only the latest question waits: what was
 * typed before that is of no interest.
 */
export function createJudge(
  show: (outcome: Outcome) => void,
  fail: (line: string) => void,
): { ask: (trial: Trial) => void; close: () => void } {
  let worker: Worker | undefined;
  let waiting: Trial | undefined;
  let busy = false;

  function start(): Worker {
    const started = new Worker(new URL("./judging/worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      busy = false;
      if (waiting) send(waiting);
      else if ("outcome" in data) show(data.outcome);
      else fail(`This cannot be judged: ${data.failure}`);
    });
    started.addEventListener("error", () => fail("The part that judges could not be loaded. Reload the page."));
    return started;
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
    close: () => worker?.terminate(),
  };
}
