import { classifyTrailerValue } from "../identity/classifyTrailerValue.ts";
import { namesNobody } from "../identity/namesNobody.ts";
import { parsePerson } from "../identity/parsePerson.ts";
import { stampTrailers, type StampTrailer } from "../identity/stampTrailers.ts";
import { toolByAddress } from "../identity/toolByAddress.ts";
import type { StrayLine, Trailer } from "../message/message.ts";
import { remember } from "../text/remember.ts";
import { attributionKeys, finderKeys } from "./attributionKeys.ts";
import type { Evidence } from "./evidence.ts";

/** Whom a trailer names in the project at hand. */
export type TrailerMeaning = "human" | "tool" | "either";

const stamps: ReadonlyMap<string, StampTrailer> = new Map(stampTrailers.map((row) => [row.key, row]));
const attributions: ReadonlySet<string> = new Set(attributionKeys.map((row) => row.key));
const finders: ReadonlySet<string> = new Set(finderKeys.map((row) => row.key));

/** A line in the title, or an indented one, may as well be an example or a quotation. */
function isDoubtful(trailer: Trailer | StrayLine): boolean {
  return "origin" in trailer && (trailer.origin === "subject" || trailer.origin === "indented");
}

function stampEvidence(stamp: StampTrailer, trailer: Trailer): Evidence | undefined {
  const grade = stamp.values === undefined ? "strong" : stamp.values.get(trailer.value.trim().toLowerCase());
  if (grade === undefined || namesNobody(trailer.value)) return undefined;
  return {
    grade,
    kind: stamp.kind,
    ...(stamp.tool === undefined ? {} : { tool: stamp.tool }),
    where: { line: trailer.line },
  };
}

function attributionEvidence(trailer: Trailer, meaning: TrailerMeaning): Evidence | undefined {
  const where = { line: trailer.line };
  if (meaning === "human") {
    const known = toolByAddress(parsePerson(trailer.value));
    return known && { grade: known.certainty, kind: "trailer", tool: known.tool, where };
  }
  const named = classifyTrailerValue(trailer.value);
  if (named.kind !== "tool") return undefined;
  return { grade: meaning === "tool" ? "strong" : named.certainty, kind: "trailer", tool: named.tool, where };
}

/** What is known of a key: a tool's own stamp, or one whose value may name a tool. */
const meaningOf = remember((written: string) => {
  const key = written.toLowerCase();
  const attributes = (key.endsWith("-by") && !finders.has(key)) || attributions.has(key);
  return { key, stamp: stamps.get(key), attributes };
});

/** What one trailer, or one line that looks like it, says about tools; judged only by keys that are known to. */
export function trailerEvidence(
  trailer: Trailer | StrayLine,
  trailerMeaning: ReadonlyMap<string, TrailerMeaning> | undefined,
): Evidence | undefined {
  const { key, stamp, attributes } = meaningOf(trailer.key);
  const evidence =
    stamp !== undefined
      ? stampEvidence(stamp, trailer)
      : attributes
        ? attributionEvidence(trailer, trailerMeaning?.get(key) ?? "either")
        : undefined;
  return evidence !== undefined && isDoubtful(trailer) ? { ...evidence, grade: "weak" } : evidence;
}
