import { openOutput } from "../../../packages/cli/src/output/openOutput.ts";
import { showProgress } from "../../../packages/cli/src/terminal/showProgress.ts";
import { standardOutput } from "../../../packages/cli/src/output/standardOutput.ts";

/**
 * Writes a report as an audit does, in a process of its own: `FILE|- LINES [wait|throw|exit]`. It prints `opened` to
 * standard error when its output is open, then does what it is told before the report is whole.
 */
const [, , file = "-", lines = "0", then = ""] = process.argv;
const total = Number(lines);
const output = file === "-" ? standardOutput(process.stdout) : openOutput(file);
const progress = showProgress(process.stderr, process.env, () => total * 2);
if (process.stderr.isTTY !== true) process.stderr.write("opened\n");
for (let line = 0; line < total; line += 1) {
  output.write(`${"line".repeat(20)} ${line}\n`);
  progress.advance();
  if (line % 1000 === 0) await new Promise(setImmediate);
}
if (then === "throw") throw new Error("git failed");
if (then === "exit") process.exit(3);
if (then === "wait") {
  setInterval(progress.advance, 5);
  await new Promise(() => {});
}
progress.stop();
output.finish();
