/** Lets some wait for others; a ring that nobody waits for is not remembered. */
export interface Bell {
  next(): Promise<void>;
  ring(): void;
}

export function createBell(): Bell {
  let ring: (() => void) | undefined;
  let rung: Promise<void> | undefined;
  return {
    next: () => (rung ??= new Promise((resolve) => (ring = resolve))),
    ring() {
      ring?.();
      ring = rung = undefined;
    },
  };
}
