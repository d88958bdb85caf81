import { expect, test } from "vitest";
import { endingAtOnce } from "../../packages/cli/src/endingAtOnce.ts";
import type { Process } from "../../packages/cli/src/terminal/terminal.ts";

/** Runs a program that may write to standard error, and gives how the process was ended and which streams were opened. */
async function run(text: string, onItsWay = 0) {
  const ends: number[] = [];
  const opened = new Set<string>();
  const open = (name: string) => {
    opened.add(name);
    return { write: () => true, writableLength: onItsWay };
  };
  const process = {
    get stdout() {
      return open("stdout");
    },
    get stderr() {
      return open("stderr");
    },
    exit: (code: number) => ends.push(code),
  } as unknown as Process;
  const main = endingAtOnce(async (_words, given) => {
    if (text !== "") given.stderr.write(text);
    return 1;
  });
  expect(await main([], process)).toBe(1);
  return { ends, opened: [...opened] };
}

test("what says nothing ends at once, and opens no stream", async () => {
  expect(await run("")).toEqual({ ends: [1], opened: [] });
});

test("what was written is handed on first", async () => {
  expect(await run("refused\n")).toEqual({ ends: [1], opened: ["stderr"] });
  expect(await run("refused\n", 8)).toEqual({ ends: [], opened: ["stderr"] });
});
