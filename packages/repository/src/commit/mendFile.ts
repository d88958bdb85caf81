import { editFile, type Change, type Edit, type Finding } from "@ai-disclosure/core/internal";
import { encodeMessage } from "./encodeMessage.ts";
import type { Judged } from "./judged.ts";
import { mendJudged, mendOptions } from "./mendJudged.ts";
import { decodeFile } from "./messageOptions.ts";
import { MessageFileError } from "./messageFile.ts";
import type { Workplace } from "./workplace.ts";

export interface MendedFile {
  /** Its bytes: those that were there, but for the edits. */
  readonly bytes: Buffer;
  /** The commit with the mended message. */
  readonly judged: Judged;
  readonly applied: readonly Finding[];
}

interface MendRequest {
  /** Whether the only way there is may be taken where its author has to want it. */
  readonly decided: boolean;
  /** Edits to make before it is mended. */
  readonly add?: ((change: Change) => readonly Edit[]) | undefined;
  /** Whether a rule's findings may be mended; all may, if absent. */
  readonly asked?: (rule: string) => boolean;
}

/**
 * Mends a message file as it was judged; comments and the diff of `commit -v` stay.
 * @throws {GitError}
 * @throws {MessageFileError} if what has to be written is not in the file's encoding.
 */
export async function mendFile(
  judged: Judged,
  raw: Uint8Array,
  workplace: Workplace,
  request: MendRequest,
): Promise<MendedFile> {
  const { add, ...rest } = request;
  const options = { ...rest, ...(add && { first: add(judged.change) }) };
  const { change, verdict, edits, applied } = await mendJudged(judged, workplace, mendOptions(raw, workplace, options));
  const { text, encoding } = decodeFile(raw, workplace);
  const encode = (line: string): string => {
    const bytes = encodeMessage(line, encoding);
    if (bytes) return bytes.toString("latin1");
    throw new MessageFileError(`the message is encoded in ${encoding}, which cannot represent this line: ${line}`);
  };
  const written = edits.map((edit) => ({ ...edit, insert: edit.insert.map(encode) }));
  const bytes = Buffer.from(raw);
  const edited = editFile(bytes.toString("latin1"), judged.change.message?.lines ?? [], written, text);
  return { bytes: Buffer.from(edited, "latin1"), judged: { ...judged, change, verdict }, applied };
}
