import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds that processes have to end. SIGKILL leaves them no choice, but the last may wait to be reaped. */
const patience = { SIGTERM: 1_000, SIGKILL: 200 } as const;
/** Between two looks whether they did. */
const interval = 20;

/**
 * Ends every process of a group, first politely. One that left the group is out of reach.
 * @param leader the process id of its leader; undefined if that did not start
 */
export async function endGroup(leader: number | undefined): Promise<void> {
  if (leader === undefined) return;
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (!send(leader, signal)) return;
    for (let waited = 0; waited < patience[signal]; waited += interval) {
      await wait(interval);
      if (!send(leader, 0)) return;
    }
  }
}

/** False if the group has no process any more. Windows has no groups: there it is the leader alone. */
function send(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(process.platform === "win32" ? leader : -leader, signal);
    return true;
  } catch (error) {
    // EPERM: somebody else's processes, which we cannot end.
    return (error as NodeJS.ErrnoException).code !== "ESRCH" && signal !== 0;
  }
}
