import { expect, test } from "vitest";
import {
  addToStretches,
  claimStretch,
  takePortion,
  type Stretch,
} from "../../../packages/repository/src/measuring/stretches.ts";

const names = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => String(from + index));

/** Every commit, in the order in which it would be read. */
const inOrder = (stretches: readonly Stretch[]) =>
  stretches.flatMap(({ portions, left }) => [...portions.flatMap(({ hashes }) => hashes), ...left]);

test("whoever has nothing to do takes over the second half of the longest", () => {
  const stretches: Stretch[] = [];
  addToStretches(stretches, names(0, 1000));
  const first = claimStretch(stretches, [], false)!;
  expect(first).toBe(stretches[0]);
  takePortion(first);
  const second = claimStretch(stretches, [first], true)!;
  expect(stretches).toEqual([first, second]);
  expect([first.left.length, second.left.length]).toEqual([438, 437]);
  const third = claimStretch(stretches, [first, second], true)!;
  expect(stretches).toEqual([first, third, second]);
  expect(inOrder(stretches)).toEqual(names(0, 1000));
});

test("few are left to whoever has them, and a few more are worth no process", () => {
  const stretches: Stretch[] = [];
  addToStretches(stretches, names(0, 199));
  const first = claimStretch(stretches, [], false)!;
  expect(claimStretch(stretches, [first], false)).toBeUndefined();
  expect(claimStretch(stretches, [], true)).toBeUndefined();
});

test("in whatever order it is added and taken over, nothing is lost and the order stays", () => {
  // A linear congruential generator: the same cases in every run.
  let seed = 1;
  const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
  for (let round = 0; round < 50; round++) {
    const stretches: Stretch[] = [];
    const workers: Stretch[] = [];
    const jobs = 1 + random(4);
    let added = 0;
    let asked = 0;
    while (asked < 3000) {
      if (added < 3000 && random(3) > 0) addToStretches(stretches, names(added, (added += 1 + random(700))));
      const index = random(jobs);
      let stretch = workers[index];
      if (!stretch || stretch.left.length === 0) {
        const claimed = claimStretch(stretches, workers.filter(Boolean), false);
        if (!claimed) continue;
        stretch = workers[index] = claimed;
      }
      const { hashes } = takePortion(stretch);
      expect(hashes.length).toBeGreaterThan(0);
      asked += hashes.length;
      expect(inOrder(stretches)).toEqual(names(0, added));
    }
  }
});
