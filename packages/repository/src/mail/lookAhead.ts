import type { PatchMail } from "./patchMail.ts";

/** A mail, and of one that can be judged the next such one; absent after the last. */
export interface WithNext {
  readonly mail: PatchMail;
  readonly next?: PatchMail;
}

/** The same mails in the same order, each patch with the one that comes after it. */
export async function* lookAhead(mails: AsyncIterable<PatchMail>): AsyncGenerator<WithNext> {
  let held: PatchMail | undefined;
  let obstacles: PatchMail[] = [];
  for await (const mail of mails) {
    if (mail.obstacle) {
      obstacles.push(mail);
      continue;
    }
    if (held) yield { mail: held, next: mail };
    for (const obstacle of obstacles) yield { mail: obstacle };
    [held, obstacles] = [mail, []];
  }
  if (held) yield { mail: held };
  for (const obstacle of obstacles) yield { mail: obstacle };
}
