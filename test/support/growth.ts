/** What is spent below this is lost in the measure's own noise, in microseconds. */
const noise = 500;

const rounds = 8;
const doublings = 5;

/** Between what is in proportion, with what caches and logarithms add, and what is quadratic. */
export const inProportion = 2 ** 1.5;

/**
 * How many times as much CPU time a work takes whenever its input doubles: about 2 where it is in proportion to the
 * input, 4 where it is quadratic. It is the mean of five doublings, since one of them leaves the processor's cache, and
 * one makes V8 ask the system for each text's memory, which costs five times as much. Only the time of this process
 * counts, however busy the machine is, and of several rounds the cheapest, so that a collection of garbage does not.
 *
 * @param inputOf makes an input of so many units; making it is not measured
 * @param size of the largest input
 */
export async function growth<Input>(
  inputOf: (size: number) => Input,
  size: number,
  work: (input: Input) => unknown,
): Promise<number> {
  const [small, large] = [inputOf(Math.floor(size / 2 ** doublings)), inputOf(size)];
  let [least, most] = [Infinity, Infinity];
  let ratio = Infinity;
  for (let round = 0; round < rounds && ratio >= inProportion; round += 1) {
    least = Math.min(least, await spent(small, work));
    most = Math.min(most, await spent(large, work));
    ratio = (most / Math.max(least, noise)) ** (1 / doublings);
  }
  return ratio;
}

/** In microseconds. */
async function spent<Input>(input: Input, work: (input: Input) => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work(input);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
