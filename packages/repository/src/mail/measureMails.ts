import type { GitPlace } from "../git/gitPlace.ts";
import type { KnownContents } from "../patch/knownContents.ts";
import type { MeasuredPatch } from "../patch/measurePatch.ts";
import type { DecodedMail } from "./decodeMails.ts";
import { measurePatches } from "./measurePatches.ts";
import type { PatchMail } from "./patchMail.ts";

/** Adds to each mail what its diff changes, or that it has none. */
export async function measureMails(
  decoded: readonly DecodedMail[],
  place: GitPlace,
  known: KnownContents,
): Promise<PatchMail[]> {
  const readable = decoded.filter(({ mail }) => !mail.obstacle);
  const measured = await measurePatches(
    readable.map(({ patchFile }) => patchFile),
    place,
    known,
  );
  const results = new Map(readable.map((one, index) => [one, measured[index]]));
  return decoded.map((one) => addMeasure(one.mail, results.get(one)));
}

function addMeasure(mail: PatchMail, measured: MeasuredPatch | undefined): PatchMail {
  if (!measured) return mail;
  if ("files" in measured) return { ...mail, files: measured.files };
  if (measured.problem === "unreadable") return { ...mail, objections: [...mail.objections, measured.reason] };
  return { ...mail, obstacle: { kind: "no patch", reason: "no patch in it" } };
}
