import type { createMain } from "./createMain.ts";
import type { Process } from "./terminal/terminal.ts";

type Main = ReturnType<typeof createMain>;

/**
 * A program that ends the process as soon as nothing that it wrote is on its way any more: the system takes a process
 * down 2 ms faster than Node does.
 */
export function endingAtOnce(main: Main): Main {
  return async (argv, process) => {
    const opened = new Set<"stdout" | "stderr">();
    const exitCode = await main(argv, noticing(process, opened));
    // What a stream says against a write, it says before this is over.
    if (opened.size > 0) await new Promise((resolve) => setImmediate(resolve));
    if ([...opened].every((name) => process[name].writableLength === 0)) process.exit?.(exitCode);
    return exitCode;
  };
}

/** The process, with a note of the streams that it was asked for: Node opens them then. */
function noticing(process: Process, opened: Set<"stdout" | "stderr">): Process {
  const noticed = (name: "stdout" | "stderr") => ({
    get() {
      opened.add(name);
      return process[name];
    },
  });
  return Object.create(process, { stdout: noticed("stdout"), stderr: noticed("stderr") }) as Process;
}
