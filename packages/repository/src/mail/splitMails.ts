import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, readdirSync, readSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MessageFileError } from "../commit/messageFile.ts";
import type { MailInput } from "./collectInputs.ts";
import type { GitPlace } from "../git/gitPlace.ts";
import { tryGit } from "../git/runGit.ts";
import { parseHead, type MailHead } from "./parseHead.ts";

/** A mail in a file of its own. */
export interface SplitMail extends MailHead {
  readonly file: string;
  readonly source: string;
  readonly number: number;
}

/** A command line holds about this many paths everywhere. */
const inputsAtOnce = 500;

/**
 * Splits inputs into mails with `git mailsplit`, one process for up to 500 inputs. It numbers the mails on and on, so
 * that a mail of ours between two inputs tells where the next one begins.
 * @throws {MessageFileError} if git cannot split an input.
 */
export async function splitMails(
  inputs: readonly MailInput[],
  place: GitPlace,
  keepCarriageReturns: boolean,
): Promise<SplitMail[]> {
  const border = randomUUID();
  writeFileSync(join(place.cwd, "border"), `${border}\n`);
  const mails: SplitMail[] = [];
  for (let first = 0; first < inputs.length; first += inputsAtOnce) {
    const some = inputs.slice(first, first + inputsAtOnce);
    const folder = join(place.cwd, `mails-${first}`);
    mkdirSync(folder);
    const options = ["-d8", "-b", `-o${folder}`, ...(keepCarriageReturns ? ["--keep-cr"] : []), "--"];
    const paths = some.flatMap(({ path }, index) => (index === 0 ? [path] : ["border", path]));
    const { status, complaint } = await tryGit(place, ["mailsplit", ...options, ...paths]);
    if (status !== 0) throw new MessageFileError(nameInputs(`git mailsplit failed: ${complaint}`, some));
    let [input, number] = [0, 0];
    for (const name of readdirSync(folder).toSorted()) {
      const file = join(folder, name);
      const head = readHead(file);
      if (head.beginning.startsWith(border)) [input, number] = [input + 1, 0];
      else mails.push({ ...head, file, source: some[input]?.name ?? "", number: (number += 1) });
    }
  }
  return mails;
}

/** Enough for every header that git or a list server writes. */
const headSize = 64 * 1024;

/** The head of a mail, one character for each byte. */
function readHead(file: string): MailHead {
  const buffer = Buffer.alloc(headSize);
  const descriptor = openSync(file, "r");
  try {
    return parseHead(buffer.toString("latin1", 0, readSync(descriptor, buffer, 0, headSize, 0)));
  } finally {
    closeSync(descriptor);
  }
}

/** git knows only the path of our copy. */
function nameInputs(text: string, inputs: readonly MailInput[]): string {
  return inputs.reduce((named, { path, name }) => named.replaceAll(path, name), text);
}
