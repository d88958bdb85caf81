import { longestText, type TrialKind } from "./trial.ts";

/** Refuses what is pasted or dropped into a field and is too long for it: the page would stand still. */
export function refuseLongPaste(place: HTMLElement, refused: (size: number) => void): void {
  const check = (event: Event, data: DataTransfer | null): void => {
    const size = data?.getData("text").length ?? 0;
    if (size <= longestText) return;
    event.preventDefault();
    // Before the editor sees it.
    event.stopPropagation();
    refused(size);
  };
  place.addEventListener("paste", (event) => check(event, event.clipboardData), { capture: true });
  place.addEventListener("drop", (event) => check(event, event.dataTransfer), { capture: true });
}

export function tooLong(size: number, kind: TrialKind): string {
  const command = kind === "mails" ? "patch" : "message";
  return `This has ${Math.ceil(size / 1e6)} MB, and the playground takes 5. On your machine: ai-disclosure ${command} FILE`;
}
