import { readdir, readFile } from "node:fs/promises";

/** Ids of this process's own git children, from /proc. */
export async function gitChildren(): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/u.test(name)) continue;
    // `<id> (<name>) <state> <parent> …`, see proc(5); a process may end while we look.
    const text = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    const [, command, state, parent] = /^\d+ \((.*)\) (\S) (\d+)/su.exec(text) ?? [];
    if (command === "git" && state !== "Z" && Number(parent) === process.pid) found.push(Number(name));
  }
  return found;
}
