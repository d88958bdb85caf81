import type { Readable } from "node:stream";
import type { Configuration } from "../git/readConfiguration.ts";
import { collectInputs } from "./collectInputs.ts";
import { decodeMails } from "./decodeMails.ts";
import { outsideRepositories } from "../git/gitPlace.ts";
import { createTemporaryFolder } from "../git/temporaryFolder.ts";
import { mailOptions } from "./mailOptions.ts";
import { measureMails } from "./measureMails.ts";
import { knownContents } from "../patch/knownContents.ts";
import { largestContent } from "../patch/readBinaryPatch.ts";
import { createObjectLane } from "../git/objectLane.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { orderSeries } from "./orderSeries.ts";
import { splitMails, type SplitMail } from "./splitMails.ts";
import type { PatchMail } from "./patchMail.ts";

export interface PatchReading {
  /** Where relative paths begin. */
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Of the repository that the patches are for, if there is one: `git am` heeds it. */
  readonly configuration?: Configuration | undefined;
  /** That which the patches are for, if it is known: a delta may be made from what it holds. */
  readonly repository?: HistoryRepository | undefined;
  /** Read for `-`; opened only then. */
  readonly standardInput?: () => Readable;
}

/** Mails that are decoded before their diffs are measured together. */
const atOnce = 64;

/**
 * Reads mails with patches as `git am` would: `git format-patch` files, mboxes, Maildirs, and `-` for standard input.
 * The mails of a series come in the order of their numbers. Needs no repository and writes to none.
 * @throws {MessageFileError} for an input that holds nothing or cannot be read.
 * @throws {GitError} if git cannot be run.
 */
export async function* readPatches(inputs: readonly string[], reading: PatchReading): AsyncGenerator<PatchMail> {
  const { keepCarriageReturns } = mailOptions(reading.configuration);
  for await (const { mail } of readMails(inputs, reading, keepCarriageReturns, orderSeries)) yield mail;
}

/** The same with the file that each mail is in for the moment, as `git mailsplit` writes it. */
export async function* readMails(
  inputs: readonly string[],
  { cwd, environment, configuration, repository, standardInput = () => process.stdin }: PatchReading,
  keepCarriageReturns: boolean,
  order: (mails: readonly SplitMail[]) => readonly SplitMail[],
): AsyncGenerator<{ readonly mail: PatchMail; readonly file: string }> {
  const objects = repository && createObjectLane(repository, largestContent);
  const folder = createTemporaryFolder();
  try {
    const place = outsideRepositories(folder.path, environment);
    const known = knownContents(objects);
    const collected = await collectInputs(inputs, cwd, standardInput, folder.path);
    const mails = order(await splitMails(collected, place, keepCarriageReturns));
    for (let next = 0; next < mails.length; next += atOnce) {
      const some = mails.slice(next, next + atOnce);
      const measured = await measureMails(await decodeMails(some, place, mailOptions(configuration)), place, known);
      for (const [index, mail] of measured.entries()) yield { mail, file: some[index]?.file ?? "" };
    }
  } finally {
    objects?.stop();
    folder.remove();
  }
}
