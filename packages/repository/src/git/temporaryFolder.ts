import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GitError } from "./gitError.ts";

/** A folder for temporary files. It goes when it is removed, else when the process ends, by a signal as well. */
interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** Those of this process that have not been removed. */
const folders = new Set<string>();

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** @throws {GitError} if none can be made. */
export function createTemporaryFolder(): TemporaryFolder {
  // Before there is a folder: a signal that nobody listens to ends the process at once.
  if (folders.size === 0) listen();
  const path = makeFolder();
  folders.add(path);
  return {
    path,
    remove() {
      deleteFolder(path);
      if (folders.delete(path) && folders.size === 0) stopListening();
    },
  };
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "ai-disclosure-"));
  } catch (error) {
    if (folders.size === 0) stopListening();
    const { code } = error as NodeJS.ErrnoException;
    const message = `cannot create a temporary folder in ${tmpdir()}: ${code}`;
    throw new GitError("failed", message, "name a writable folder: TMPDIR=/path/to/folder");
  }
}

function listen(): void {
  process.on("exit", deleteAll);
  for (const signal of signals) process.on(signal, endBySignal);
}

function stopListening(): void {
  process.off("exit", deleteAll);
  for (const signal of signals) process.off(signal, endBySignal);
}

/** Ends the process as the signal would have done, unless somebody else listens: it is theirs to end it then. */
function endBySignal(signal: NodeJS.Signals): void {
  if (!process.listeners(signal).every((listener) => mark in listener)) return;
  deleteAll();
  stopListening();
  process.kill(process.pid, signal);
}

/** A program may have loaded this file twice: commitlint's plugin has a copy of its own. */
const mark = Symbol.for("ai-disclosure.temporaryFolder");
Object.assign(endBySignal, { [mark]: true });

function deleteAll(): void {
  for (const path of folders) deleteFolder(path);
  folders.clear();
}

/** A git that was ended may still be writing: what it adds meanwhile goes at the next attempt. */
function deleteFolder(path: string): void {
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    try {
      return rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 10 });
    } catch {
      // Nothing can be done about a folder that cannot be deleted.
    }
  }
}
