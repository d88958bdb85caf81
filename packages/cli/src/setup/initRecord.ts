import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { shorten } from "@ai-disclosure/core/internal";
import type { Repository } from "@ai-disclosure/repository";
import { ReportError } from "../output/whileWriting.ts";
import { removeEmpty } from "./applyEdits.ts";

/** A file that init wrote. */
export interface RecordedEdit {
  readonly path: string;
  /** Absent if init made it. */
  readonly before?: string;
  readonly after: string;
  /** Its permissions before. */
  readonly mode?: number;
}

/** What init wrote in this clone, for `init --remove`. */
interface InitRecord {
  readonly edits: readonly RecordedEdit[];
  readonly folders: readonly string[];
}

const fileOf = ({ gitDirectory }: Repository) => join(gitDirectory, "ai-disclosure", "init.json");

/** @throws {ReportError} */
export function readInitRecord(repository: Repository): InitRecord {
  const file = fileOf(repository);
  if (!existsSync(file)) return { edits: [], folders: [] };
  try {
    return JSON.parse(readFileSync(file, "utf8")) as InitRecord;
  } catch {
    throw new ReportError(`${shorten(file)} cannot be read, so that init does not know what it wrote\nfix: delete it`);
  }
}

/** What a file that init writes again was before the first time, unless somebody changed it between. */
export function joinRecords(earlier: InitRecord, later: InitRecord): InitRecord {
  const edits = new Map(earlier.edits.map((edit) => [edit.path, edit]));
  for (const edit of later.edits) {
    const known = edits.get(edit.path);
    edits.set(edit.path, known?.after === edit.before ? { ...known, path: edit.path, after: edit.after } : edit);
  }
  return { edits: [...edits.values()], folders: [...later.folders, ...earlier.folders] };
}

export function writeInitRecord(repository: Repository, record: InitRecord): void {
  const file = fileOf(repository);
  const folder = dirname(file);
  if (record.edits.length === 0) {
    rmSync(file, { force: true });
    return removeEmpty(folder);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(record)}\n`);
}

export function modeOf(topLevel: string, path: string): number | undefined {
  const stat = statSync(resolve(topLevel, path), { throwIfNoEntry: false });
  return stat && stat.mode & 0o777;
}
