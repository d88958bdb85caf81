import { chmodSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Deletes a folder with all that is in it; also folders that a test made read-only, as Go does with its modules. */
export function deleteFolder(folder: string): void {
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  try {
    remove();
  } catch {
    makeWritable(folder);
    remove();
  }
}

function makeWritable(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(join(folder, entry.name));
  }
}
