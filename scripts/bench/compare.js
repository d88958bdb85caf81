import { spawnSync } from "node:child_process";

/**
 * Runs two commands in turn, A B A B …, and gives the median of each, of their ratio and of their difference, pair by
 * pair: what disturbs the machine disturbs both.
 * @param {{ name: string, limit?: number, a: Command, b: Command, runs?: number, granted?: number }} comparison granted:
 * milliseconds of the first that its ratio does not count
 * @typedef {{ words: string[], cwd?: string, env?: Record<string, string>, statuses?: number[] }} Command
 */
export function compare({ name, limit, a, b, runs = 25, granted = 0 }) {
  const times = { a: [], b: [] };
  time(a);
  time(b);
  for (let run = 0; run < runs; run++) {
    times.a.push(time(a));
    times.b.push(time(b));
  }
  const ratio = median(times.a.map((value, index) => (value - granted) / times.b[index]));
  const difference = median(times.a.map((value, index) => value - times.b[index]));
  return { name, limit, runs, a: median(times.a), b: median(times.b), ratio, difference };
}

function time({ words: [command, ...rest], cwd, env, statuses = [0] }) {
  const begin = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(command, rest, {
    cwd,
    env: env ?? process.env,
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1 << 30,
  });
  const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6;
  // A command that fails early is fast, and says nothing about speed.
  if (error || !statuses.includes(status))
    throw new Error(`${command} ${rest.join(" ")}: ${error ?? `exit ${status}\n${stderr}`}`);
  return milliseconds;
}

export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
