import { randomUUID } from "node:crypto";
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  type Stats,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { shorten } from "@ai-disclosure/core/internal";
import { linkTarget } from "@ai-disclosure/repository";
import { exitOnSignals } from "../terminal/onSignals.ts";
import { gatherWrites } from "./gatherWrites.ts";
import { ReportError, whileWriting } from "./whileWriting.ts";

export interface Output {
  readonly write: (text: string) => void;
  /** Whether what was written can be read at once, and not be taken back. */
  readonly streams: boolean;
  /** The report is whole. */
  readonly finish: () => void;
  /** The report will never be whole: nothing of it stays. */
  readonly discard: () => void;
}

/**
 * Opens a report's file, to be called before the audit starts. The report appears under its name when it is whole; until
 * then it is a temporary file beside it, which goes when the process ends early. What is no file, such as /dev/stdout or
 * a named pipe, is written to as it is.
 * @throws {ReportError} if the file cannot be written, at once or when the disk is full
 */
export function openOutput(file: string): Output {
  return whileWriting(file, () => {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    refuseLeadingOut(file);
    if (there && !there.isFile()) return writeThrough(file);
    if (there) accessSync(file, constants.W_OK);
    // A link stays a link to the file that is replaced.
    return replace(file, there ? realpathSync(file) : file, there);
  });
}

/** @throws {ReportError} */
function refuseLeadingOut(file: string): void {
  const target = linkTarget(file);
  if (target === undefined) return;
  throw new ReportError(
    `${shorten(file)} is a link that leads out of the repository, and is not followed\nfix: name the file itself: ${shorten(target)}`,
  );
}

function replace(file: string, target: string, before: Stats | undefined): Output {
  const temporary = join(dirname(target), `.ai-disclosure-${process.pid}-${randomUUID()}`);
  const descriptor = openSync(temporary, "wx");
  const sink = sinkOf(descriptor);
  let open = true;
  const discard = () => {
    if (!open) return;
    open = false;
    process.off("exit", discard);
    letSignals();
    closeSync(descriptor);
    rmSync(temporary, { force: true });
  };
  const letSignals = exitOnSignals();
  process.on("exit", discard);
  const orDiscard = (work: () => void) => {
    try {
      whileWriting(file, work);
    } catch (error) {
      discard();
      throw error;
    }
  };
  return {
    write: (text) => orDiscard(() => sink.write(text)),
    streams: false,
    finish: () => {
      orDiscard(() => {
        sink.flush();
        // Some file systems tell only now that the disk is full.
        fsyncSync(descriptor);
        if (before) chmodSync(temporary, before.mode & 0o7777);
        renameSync(temporary, target);
      });
      discard();
    },
    discard,
  };
}

function writeThrough(file: string): Output {
  const descriptor = openSync(file, "w");
  const sink = sinkOf(descriptor);
  return {
    write: (text) => whileWriting(file, () => sink.write(text)),
    streams: true,
    finish: () =>
      whileWriting(file, () => {
        sink.flush();
        closeSync(descriptor);
      }),
    discard: () => closeSync(descriptor),
  };
}

function sinkOf(descriptor: number) {
  return gatherWrites((text) => {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
  });
}
