import { isTrialLink, LinkError, packTrial, unpackTrial } from "./link.ts";
import type { Trial } from "./trial.ts";

/** Browsers refuse an address that changes with every key. */
const pause = 400;

/** Keeps what is tried in the address of the page, and brings what a link holds. */
export function createAddress(
  bring: (trial: Trial) => void,
  say: (line: string) => void,
): { keep: (trial: Trial) => void; open: () => void; close: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function write(trial: Trial): Promise<void> {
    const fragment = await packTrial(trial).catch((error: unknown) => tell(error) ?? "");
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
      timer = setTimeout(() => void write(trial), pause);
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
