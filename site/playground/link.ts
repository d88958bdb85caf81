import { emptyTrial, type Trial } from "./trial.ts";

/** What is said where a link cannot be made or read: one line. */
export class LinkError extends Error {}

const prefix = "#try=";

/** Before a shipped policy's name, which its page of the website links to. */
const policyPrefix = "#policy=";

/** Characters; mail and chat programs cut longer addresses, and browsers refuse them. */
const longestLink = 60_000;

/** Bytes; a hostile link of a few kilobytes could unpack to gigabytes. */
const mostUnpacked = 4 * 1024 * 1024;

/** Whether the fragment of an address holds a trial, and not the name of a heading. */
export function isTrialLink(fragment: string): boolean {
  return fragment.startsWith(prefix) || fragment.startsWith(policyPrefix);
}

/**
 * What somebody tries as the fragment of an address: JSON, deflated, in the letters of base64url.
 * @throws {LinkError}
 */
export async function packTrial(trial: Trial): Promise<string> {
  if (typeof CompressionStream === "undefined") throw new LinkError("This browser cannot make a link of it.");
  const stream = new Blob([JSON.stringify(trial)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  if (bytes.length * (4 / 3) > longestLink)
    throw new LinkError(`Too long for a link: ${Math.ceil(bytes.length / 1000)} kB, of which an address holds 45.`);
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `${prefix}${btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/**
 * What a link holds, which anybody may have written.
 * @throws {LinkError}
 */
export async function unpackTrial(fragment: string): Promise<Trial> {
  try {
    if (fragment.startsWith(policyPrefix))
      return { ...emptyTrial, policy: { preset: decodeURIComponent(fragment.slice(policyPrefix.length)) } };
    const packed = fragment.slice(prefix.length);
    const { readTrial } = await import("./readTrial.ts");
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    return readTrial(JSON.parse(await inflate(bytes)));
  } catch (error) {
    if (error instanceof LinkError) throw error;
    throw new LinkError("The link is damaged or not whole, so nothing was opened. Ask for it again.");
  }
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > mostUnpacked) throw new LinkError("The link holds more than 4 MB, which the playground does not open.");
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
