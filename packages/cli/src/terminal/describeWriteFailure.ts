import { existsSync, lstatSync } from "node:fs";
import { dirname } from "node:path";
import { shorten } from "@ai-disclosure/core/internal";

const reasons: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => describeMissing(dirname(file)),
  ENOTDIR: (file) => `${shorten(dirname(file))} is not a directory`,
  EISDIR: (file) =>
    `it is a directory\nfix: name a file in it: --output ${shorten(`${file.replace(/\/+$/u, "")}/report.html`)}`,
  EACCES: () => "permission denied",
  EPERM: () => "permission denied",
  EROFS: () => "the file system is read-only",
  ENOSPC: () => "no space left on the device",
  EDQUOT: () => "the disk quota is used up",
  EPIPE: () => "the reader closed it",
};

/** @param code the system's error, see errno(3) */
export function describeWriteFailure(file: string, code: string): string {
  return `cannot write ${shorten(file)}: ${reasons[code]?.(file) ?? code}`;
}

function describeMissing(directory: string): string {
  const name = shorten(directory);
  if (lstatSync(directory, { throwIfNoEntry: false }) === undefined)
    return `there is no directory ${name}\nfix: mkdir -p ${name}`;
  return existsSync(directory) ? `no file can be made in ${name}` : `${name} is a link to nothing`;
}
