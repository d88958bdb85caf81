import { isTrialLink, LinkError, packTrial, unpackTrial } from "./link.ts";
import type { Trial } from "./trial.ts";

/** Browsers refuse an address that changes with every key. */
const pause = 400;

/** What the address is kept for. */
export interface AddressedPage {
  /** What is tried at this moment. */
  readonly trial: () => Trial;
  /** Takes what a link holds. */
  readonly bring: (trial: Trial) => void;
  /** Says why a link cannot be made or read; the empty string takes that back. */
  readonly say: (line: string) => void;
}

/** Keeps what is tried in the address of the page, and brings what a link holds. */
export function createAddress({ trial, bring, say }: AddressedPage): {
  /** Tells that something else is tried. */
  readonly keep: () => void;
  /** The address with what is tried. @throws {LinkError} */
  readonly current: () => Promise<string>;
  readonly open: () => void;
  readonly close: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function write(): Promise<string> {
    clearTimeout(timer);
    const written = trial();
    const fragment = await packTrial(written).catch((error: unknown) => {
      history.replaceState(history.state, "", location.pathname + location.search);
      throw error;
    });
    // Somebody may have typed on meanwhile.
    if (trial() === written) history.replaceState(history.state, "", fragment);
    return location.href;
  }

  const attempt = (work: Promise<unknown>) =>
    void work.then(
      () => say(""),
      (error: unknown) => {
        if (!(error instanceof LinkError)) throw error;
        say(error.message);
      },
    );
  const listen = () => isTrialLink(location.hash) && attempt(unpackTrial(location.hash).then(bring));
  return {
    keep() {
      clearTimeout(timer);
      timer = setTimeout(() => attempt(write()), pause);
    },
    current: write,
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
