/**
 * Applies a delta to what it was made from; see "Deltified representation" in gitformat-pack(5): the sizes of both, then
 * instructions to copy from the base or to insert. Undefined if it is not of that form, or made from something else.
 */
export function applyDelta(base: Buffer, delta: Buffer, largest: number): Buffer | undefined {
  let at = 0;
  const readByte = (): number => delta[at++] ?? 0;
  const readSize = (): number => {
    let size = 0;
    for (let factor = 1, more = true; more && at < delta.length; factor *= 128) {
      const byte = readByte();
      size += (byte & 127) * factor;
      more = byte >= 128;
    }
    return size;
  };
  /** A number of which a bit mask tells which bytes are given, the lowest first. */
  const readSparse = (mask: number, bytes: number): number => {
    let number = 0;
    for (let index = 0; index < bytes; index++) if (mask & (1 << index)) number += readByte() * 256 ** index;
    return number;
  };
  const [from, to] = [readSize(), readSize()];
  if (from !== base.length || to > largest) return undefined;
  const result = Buffer.alloc(to);
  let end = 0;
  while (at < delta.length) {
    const instruction = readByte();
    let piece: Buffer;
    if (instruction >= 128) {
      const offset = readSparse(instruction, 4);
      piece = base.subarray(offset, offset + (readSparse(instruction >> 4, 3) || 0x1_0000));
    } else {
      piece = delta.subarray(at, at + instruction);
      at += instruction;
    }
    if (piece.length === 0 || end + piece.length > to) return undefined;
    end += piece.copy(result, end);
  }
  return end === to ? result : undefined;
}
