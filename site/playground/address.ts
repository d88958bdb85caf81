import { isTrialLink, LinkError, packTrial, unpackTrial } from "./link.ts";
import type { Trial } from "./trial.ts";

/** Browsers refuse an address that changes with every key. */
const pause = 400;

/** Keeps what is tried in the address of the page, and brings what a link holds. */
export function createAddress(
  bring: (trial: Trial) => void,
  say: (line: string) => void,
): {
  readonly keep: (trial: Trial) => void;
  /** The address with what is tried at this moment. */
  readonly current: () => Promise<string>;
  readonly open: () => void;
  readonly close: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwritten: Trial | undefined;

  async function write(): Promise<void> {
    clearTimeout(timer);
    if (!unwritten) return;
    const packing = packTrial(unwritten);
    unwritten = undefined;
    const fragment = await packing.catch((error: unknown) => tell(error) ?? "");
    if (fragment !== "") say("");
    history.replaceState(history.state, "", fragment || location.pathname + location.search);
  }

  async function read(): Promise<void> {
    if (!isTrialLink(location.hash)) return;
    const trial = await unpackTrial(location.hash).catch(tell);
    if (trial) bring(trial);
  }

  function tell(error: unknown): undefined {
    if (!(error instanceof LinkError)) throw error;
    say(error.message);
  }

  const listen = () => void read();
  return {
    keep(trial) {
      clearTimeout(timer);
      unwritten = trial;
      timer = setTimeout(() => void write(), pause);
    },
    async current() {
      await write();
      return location.href;
    },
    open() {
      addEventListener("hashchange", listen);
      listen();
    },
    close() {
      removeEventListener("hashchange", listen);
      clearTimeout(timer);
    },
  };
}
