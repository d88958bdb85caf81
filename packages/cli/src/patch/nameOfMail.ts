import type { PatchMail } from "@ai-disclosure/repository";

/** `0001-x.patch`, or with the mail's place in a mailbox; standard input by its usual sign. */
export function nameOfMail({ source, number }: Pick<PatchMail, "source" | "number">): string {
  const name = source === "standard input" ? "-" : source;
  return number === 1 ? name : `${name}#${number}`;
}
