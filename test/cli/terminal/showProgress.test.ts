import { expect, test } from "vitest";
import { showProgress } from "../../../packages/cli/src/terminal/showProgress.ts";

/** A terminal that keeps what is written, and a clock that is set by hand. */
function terminal(columns = 80) {
  const written: string[] = [];
  let time = 0;
  return {
    written,
    stream: { isTTY: true, columns, write: (text: string) => written.push(text) },
    now: () => time,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

test("shows count, rate and time left, at most ten times a second, and only of long work", () => {
  const { written, stream, now, wait } = terminal();
  const progress = showProgress(stream, {}, () => 1000, now);
  for (let commit = 0; commit < 900; commit += 1) {
    wait(1);
    progress.advance();
  }
  expect(written).toEqual([
    "\r\u001b[K500 of 1000 commits  50%  1000/s  1 s left",
    "\r\u001b[K600 of 1000 commits  60%  1000/s  1 s left",
    "\r\u001b[K700 of 1000 commits  70%  1000/s  1 s left",
    "\r\u001b[K800 of 1000 commits  80%  1000/s  1 s left",
    "\r\u001b[K900 of 1000 commits  90%  1000/s  1 s left",
  ]);
  progress.stop();
  progress.clear();
  expect(written.slice(5)).toEqual(["\r\u001b[K"]);
});

test("counts where the total is not known, and says minutes", () => {
  const { written, stream, now, wait } = terminal();
  const unknown = showProgress(stream, {}, undefined, now);
  wait(500);
  unknown.advance();
  unknown.stop();
  const long = showProgress(stream, {}, () => 10_000, now);
  wait(1000);
  long.advance();
  long.stop();
  expect(written.filter((text) => text !== "\r\u001b[K")).toEqual([
    "\r\u001b[K1 commit  2/s",
    "\r\u001b[K1 of 10000 commits  0%  1/s  167 min left",
  ]);
});

test("never wraps", () => {
  const { written, stream, now, wait } = terminal(20);
  const progress = showProgress(stream, {}, () => 10_000, now);
  wait(1000);
  progress.advance();
  progress.stop();
  expect(written[0]).toBe("\r\u001b[K1 of 10000 commits ");
});

test.each([
  ["a pipe", { write: () => expect.unreachable() }, {}],
  ["a dumb terminal", { isTTY: true, write: () => expect.unreachable() }, { TERM: "dumb" }],
])("shows nothing in %s, and leaves signals alone", (_, stream, environment) => {
  const listeners = process.listenerCount("SIGINT");
  const progress = showProgress(
    stream,
    environment,
    () => 1,
    () => 1e9,
  );
  progress.advance();
  expect(process.listenerCount("SIGINT")).toBe(listeners);
  progress.stop();
});

test("gives signals back", () => {
  const count = () => ["SIGINT", "SIGTERM", "SIGHUP", "exit"].map((name) => process.listenerCount(name));
  const before = count();
  const progress = showProgress(terminal().stream, {}, () => 1);
  expect(count()).not.toEqual(before);
  progress.stop();
  expect(count()).toEqual(before);
});
