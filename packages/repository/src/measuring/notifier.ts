/** Lets those who wait go on when something has changed. A change that nobody waits for is not remembered. */
export interface Notifier {
  /** Settles with the next change. */
  next(): Promise<void>;
  notify(): void;
}

export function createNotifier(): Notifier {
  let notified: Promise<void> | undefined;
  let settle: (() => void) | undefined;
  return {
    next: () => (notified ??= new Promise((resolve) => (settle = resolve))),
    notify() {
      settle?.();
      notified = settle = undefined;
    },
  };
}
