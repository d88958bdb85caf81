import type { Judged } from "./judged.ts";
import type { MendedFile } from "./mendFile.ts";
import { writeMessageFile } from "./messageFile.ts";
import type { Workplace } from "./workplace.ts";

/**
 * Mends the message file of a commit in progress, as far as that leaves nothing to decide.
 * @throws {GitError}
 * @throws {MessageFileError} if it cannot be written.
 */
export async function mendInPlace(
  judged: Judged,
  raw: Buffer,
  file: string,
  workplace: Workplace,
): Promise<MendedFile> {
  // Loaded for a message with findings only.
  const { mendFile } = await import("./mendFile.ts");
  const mended = await mendFile(judged, raw, workplace, { decided: false });
  if (!mended.bytes.equals(raw)) writeMessageFile(file, mended.bytes);
  return mended;
}
