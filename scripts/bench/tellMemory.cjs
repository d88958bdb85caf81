// Preloaded with --require: the process tells its own peak memory when it ends. Linux begins maxRSS with what the parent
// had, and the bench builds files of 100 MB; VmHWM is the process's own: proc_pid_status(5).
const { readFileSync } = require("node:fs");

process.on("exit", () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    // Not on Linux.
  }
  process.stderr.write(`\npeak ${Math.round(kilobytes / 1000)}\n`);
});
