/** The alphabet of git's binary patches, which is that of RFC 1924. */
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

const values = new Map([...alphabet].map((letter, value) => [letter, value]));

/**
 * A line of a binary patch: its number of bytes as a letter (`A` to `Z` for 1 to 26, `a` to `z` for 27 to 52), and five
 * letters for each four of them. Undefined if it is none.
 */
export function decodeBase85Line(line: string): Buffer | undefined {
  const length = lengthOf(line.charCodeAt(0));
  const groups = Math.ceil(length / 4);
  if (length === 0 || line.length !== 1 + groups * 5) return undefined;
  const bytes = Buffer.alloc(groups * 4);
  for (let group = 0; group < groups; group++) {
    let sum = 0;
    for (let at = 0; at < 5; at++) {
      const value = values.get(line.charAt(1 + group * 5 + at));
      if (value === undefined) return undefined;
      sum = sum * 85 + value;
    }
    if (sum > 0xffff_ffff) return undefined;
    bytes.writeUInt32BE(sum, group * 4);
  }
  return bytes.subarray(0, length);
}

function lengthOf(code: number): number {
  if (code >= 65 && code <= 90) return code - 64;
  return code >= 97 && code <= 122 ? code - 70 : 0;
}
