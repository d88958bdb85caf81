import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GitPlace } from "../git/gitPlace.ts";
import type { KnownContents } from "../patch/knownContents.ts";
import { countLines, completeCounts, measurePatch, type MeasuredPatch } from "../patch/measurePatch.ts";
import type { DecodedMail } from "./decodeMails.ts";
import type { PatchMail } from "./patchMail.ts";
import { tryGit } from "../git/runGit.ts";
import { parseCounts, type Count } from "../patch/parseCounts.ts";

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

/**
 * Measures diffs, one process for all of them: a diff of ours after each one tells the answers apart. git stops at a diff
 * that it cannot read; that one is then asked for alone, for its own line numbers, and the rest anew.
 */
async function measurePatches(
  files: readonly string[],
  place: GitPlace,
  known: KnownContents,
): Promise<MeasuredPatch[]> {
  const border = `border-${randomUUID()}`;
  writeFileSync(join(place.cwd, "border.patch"), `diff --git a/${border} b/${border}\nnew file mode 100644\n`);
  const measured: MeasuredPatch[] = [];
  while (measured.length < files.length) {
    const rest = files.slice(measured.length);
    const { output } = await tryGit(place, [...countLines, "--", ...rest.flatMap((file) => [file, "border.patch"])]);
    let counted: Count[] = [];
    for (const count of parseCounts(output)) {
      if (count.path !== border) counted.push(count);
      else {
        measured.push(await completeCounts(counted, files[measured.length] ?? "", place, known));
        counted = [];
      }
    }
    const bad = files[measured.length];
    if (bad !== undefined) measured.push(await measurePatch(bad, place, known));
  }
  return measured;
}
