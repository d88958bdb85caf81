import { readFileSync, readlinkSync } from "node:fs";
import { runProgram } from "../process/runProgram.ts";

/** A process above this one. */
export interface Ancestor {
  readonly arguments: readonly string[];
  /** False where the process table joins arguments by blanks, so that their borders are a guess. */
  readonly exact: boolean;
  /** Absent where it cannot be read. */
  readonly directory: string | undefined;
}

/** A loop in a damaged table, or a pathological nest of shells, must end. */
const mostAncestors = 64;

/** The processes above this one, nearest first, each read when it is come to; none if the system does not let us see them. */
export async function readAncestors(platform: NodeJS.Platform = process.platform): Promise<Iterable<Ancestor>> {
  if (platform === "linux") return fromProc(process.ppid);
  if (platform === "win32") return [];
  return fromListing(await listProcesses(), process.ppid);
}

/** proc(5): `stat` is `pid (name) state ppid …`, where the name may hold anything; `cmdline` ends each argument with NUL. */
function* fromProc(first: number): Iterable<Ancestor> {
  try {
    for (let id = first, read = 0; id > 0 && read < mostAncestors; read++) {
      const folder = `/proc/${id}`;
      const arguments_ = readFileSync(`${folder}/cmdline`, "utf8").split("\0").slice(0, -1);
      yield {
        arguments: arguments_,
        exact: true,
        get directory() {
          return readLink(`${folder}/cwd`);
        },
      };
      const stat = readFileSync(`${folder}/stat`, "utf8");
      id = Number(
        stat
          .slice(stat.lastIndexOf(")") + 1)
          .trim()
          .split(" ")[1],
      );
    }
  } catch {
    // Not ours to read from here upwards; what is nearer is known.
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

async function listProcesses(): Promise<string> {
  try {
    const place = { cwd: "/", environment: process.env };
    return (await runProgram("ps", ["-A", "-ww", "-o", "pid=,ppid=,command="], place)).output.toString("utf8");
  } catch {
    // No ps, or nobody lets us see its table.
    return "";
  }
}

/** ps(1): a line per process, `  pid  ppid command with arguments`. */
export function fromListing(listing: string, first: number): Ancestor[] {
  const processes = new Map<number, { parent: number; command: string }>();
  for (const line of listing.split("\n")) {
    const [, id, parent, command = ""] = /^ *(\d+) +(\d+) +(.*)$/.exec(line) ?? [];
    if (id !== undefined) processes.set(Number(id), { parent: Number(parent), command });
  }
  const ancestors: Ancestor[] = [];
  for (
    let found = processes.get(first);
    found && ancestors.length < mostAncestors;
    found = processes.get(found.parent)
  ) {
    ancestors.push({
      arguments: found.command.split(" ").filter((word) => word !== ""),
      exact: false,
      directory: undefined,
    });
  }
  return ancestors;
}
