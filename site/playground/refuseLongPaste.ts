import { longestText } from "./trial.ts";

/** Refuses what is pasted or dropped into a field and is too long for it: the page would stand still. */
export function refuseLongPaste(place: HTMLElement, say: (line: string) => void): void {
  const check = (event: Event, data: DataTransfer | null): void => {
    const size = data?.getData("text").length ?? 0;
    if (size <= longestText) return;
    event.preventDefault();
    // Before the editor sees it.
    event.stopPropagation();
    say(tooLong(size));
  };
  place.addEventListener("paste", (event) => check(event, event.clipboardData), { capture: true });
  place.addEventListener("drop", (event) => check(event, event.dataTransfer), { capture: true });
}

export function tooLong(size: number): string {
  const megabytes = Math.ceil(size / 1e6);
  return `This has ${megabytes} MB, and the playground takes 5. On your machine: ai-disclosure patch FILE, or message FILE`;
}
