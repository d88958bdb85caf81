import { createReadStream, createWriteStream, existsSync, statSync } from "node:fs";
import { access, constants } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { MessageFileError, whyUnreadable } from "../commit/messageFile.ts";

/** A file, mbox or Maildir with mails in it. */
export interface MailInput {
  /** As it was named. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/**
 * Finds what was named, and copies into `directory` what can be read only once: standard input (`-`) and pipes.
 * @throws {MessageFileError} for the first input that holds nothing or cannot be read.
 */
export async function collectInputs(
  names: readonly string[],
  cwd: string,
  standardInput: () => Readable,
  directory: string,
): Promise<MailInput[]> {
  const inputs: MailInput[] = [];
  for (const [index, given] of names.entries()) {
    const name = given === "-" ? "standard input" : given;
    try {
      const path = given === "-" ? undefined : resolve(cwd, given);
      if (path !== undefined && (await isReady(path, name))) {
        inputs.push({ name, path });
        continue;
      }
      const copy = join(directory, `input-${index}`);
      await pipeline(path === undefined ? standardInput() : createReadStream(path), createWriteStream(copy));
      if (statSync(copy).size === 0) throw new MessageFileError(`${name}: is empty, expected mails with patches`);
      inputs.push({ name, path: copy });
    } catch (error) {
      if (error instanceof MessageFileError) throw error;
      throw new MessageFileError(`${name}: ${whyUnreadable(error as NodeJS.ErrnoException)}`);
    }
  }
  return inputs;
}

/** Whether git can read it where it is. */
async function isReady(path: string, name: string): Promise<boolean> {
  const status = statSync(path);
  await access(path, constants.R_OK);
  if (status.isDirectory()) {
    if (existsSync(join(path, "cur")) || existsSync(join(path, "new"))) return true;
    throw new MessageFileError(`${name}: is a directory but not a Maildir; name the files in it, e.g. ${name}/*.patch`);
  }
  if (status.isFile() && status.size === 0)
    throw new MessageFileError(
      `${name}: is empty, expected mails with patches\nfix: leave it out; git format-patch writes such a file for an empty commit`,
    );
  return status.isFile();
}
