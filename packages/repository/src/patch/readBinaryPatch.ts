import { inflateSync } from "node:zlib";

/** One direction of a binary patch: the content, or what makes it of the other one. */
export interface BinaryHunk {
  readonly method: "literal" | "delta";
  readonly bytes: Buffer;
}

/** What stands behind `GIT binary patch`: how the new content is made, and how the old one is made again. */
export interface BinaryPatch {
  readonly forward: BinaryHunk;
  readonly backward?: BinaryHunk;
}

/** Bytes of a content; what is larger is not looked at. */
export const largestContent = 64 * 1024 * 1024;

/**
 * Reads a binary patch of git, see `--binary` in git-diff(1); each hunk is compressed by zlib and ends with an empty line:
 *
 *     GIT binary patch
 *     literal 1092
 *     zcmW;K$rZ#P0K?F`tHB~+>A$g2=FUq%-wm00@@8e{<fbESN;=agebbfh^rSb8&_I~s
 *
 *     literal 0
 *     HcmV?d00001
 *
 * @param at where the line behind `GIT binary patch` begins
 * @returns undefined if it is damaged or too large
 */
export function readBinaryPatch(text: string, at: number): BinaryPatch | undefined {
  const forward = readHunk(text, at);
  if (!forward) return undefined;
  const backward = readHunk(text, forward.end);
  return { forward: forward.hunk, ...(backward && { backward: backward.hunk }) };
}

function readHunk(text: string, at: number): { readonly hunk: BinaryHunk; readonly end: number } | undefined {
  const head = lineAt(text, at);
  const [, method, digits = ""] = /^(literal|delta) (\d{1,15})$/.exec(head.line) ?? [];
  const size = Number(digits);
  if ((method !== "literal" && method !== "delta") || size > largestContent) return undefined;
  const pieces: Buffer[] = [];
  let { line, end } = lineAt(text, head.end);
  for (; line !== ""; { line, end } = lineAt(text, end)) {
    const piece = decodeBase85Line(line);
    if (!piece) return undefined;
    pieces.push(piece);
  }
  try {
    const bytes = inflateSync(Buffer.concat(pieces), { maxOutputLength: Math.max(size, 1) });
    return bytes.length === size ? { hunk: { method, bytes }, end } : undefined;
  } catch {
    return undefined;
  }
}

/** A line without its end, and where the next one begins. */
function lineAt(text: string, begin: number): { line: string; end: number } {
  const found = text.indexOf("\n", begin);
  const end = found === -1 ? text.length : found;
  return { line: text.slice(begin, end).replace(/\r$/, ""), end: end + 1 };
}

/** The alphabet of git's binary patches, which is that of RFC 1924. */
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

const values = new Map([...alphabet].map((letter, value) => [letter, value]));

/**
 * A line of a binary patch: its number of bytes as a letter (`A` to `Z` for 1 to 26, `a` to `z` for 27 to 52), and five
 * letters for each four of them. Undefined if it is none.
 */
function decodeBase85Line(line: string): Buffer | undefined {
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
