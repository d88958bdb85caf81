import { classifyTrailer } from "../identity/classifyTrailerValue.ts";
import type { KnownTools } from "../identity/knownTools.ts";
import { namesNobody, parsePerson } from "../identity/person.ts";
import { toolByAddress } from "../identity/toolByAddress.ts";
import { toolByName } from "../identity/toolByName.ts";
import type { Trailer } from "../message/message.ts";
import { remember } from "../text/remember.ts";
import { attributionKeys, creditKeys, mentionKeys } from "./attributionKeys.ts";
import type { Evidence } from "./evidence.ts";
import type { MarkReading, TrailerMeaning } from "./markReading.ts";

const attributions: ReadonlyMap<string, TrailerMeaning> = new Map(
  (["human", "tool", "either"] as const).flatMap((names) =>
    Object.keys(attributionKeys[names]).map((key) => [key, names] as const),
  ),
);
const credits: ReadonlySet<string> = new Set(Object.keys(creditKeys));

/** What one trailer, or one line that looks like it, says about tools; judged only by keys that are known to. */
export function trailerEvidence(trailer: Trailer, { meanings, tools }: MarkReading): Evidence | undefined {
  const { key, attributes, sessionOf } = meaningOf(trailer.key);
  const stamp =
    stampEvidence(key, trailer, tools) ??
    (sessionOf === undefined ? undefined : sessionEvidence(sessionOf, trailer, tools));
  if (stamp !== undefined || attributes === undefined) return stamp;
  return attributionEvidence(trailer, meanings.get(key) ?? attributes, tools);
}

/** `Codex-Session`, `Cursor-Session-Id` */
const sessionKey = /^(.+)-session(?:-(?:id|link|url))?$/;

/** `Assisted By: Gemini 3.1 Pro` */
const spacedKey = /^([a-z]+(?:-[a-z]+)*) (?=(?:by|with)$)/;

/** A key in lower case, what its value may name (undefined if no tool), and whose session it may be. */
const meaningOf = remember((written: string) => {
  const key = written.toLowerCase().replace(spacedKey, "$1-");
  const credited = key.endsWith("-by") && !credits.has(key) ? "either" : undefined;
  return { key, attributes: attributions.get(key) ?? credited, sessionOf: sessionKey.exec(key)?.[1] };
});

function stampEvidence(key: string, trailer: Trailer, { trailers }: KnownTools): Evidence | undefined {
  const values = trailers.get(key);
  const stamp = values && (values.get(trailer.value.trim().toLowerCase()) ?? values.get(""));
  if (stamp === undefined || namesNobody(trailer.value)) return undefined;
  const { grade, kind, tool } = stamp;
  return { grade, kind, ...(tool === undefined ? {} : { tool }), where: { line: trailer.line } };
}

/** A session by a key that no row has: the tool is the one that the key begins with. */
function sessionEvidence(name: string, { value, line }: Trailer, tools: KnownTools): Evidence | undefined {
  const known = toolByName(name, tools);
  if (known === undefined || known.goesOn || value.trim() === "" || namesNobody(value)) return undefined;
  return { grade: "strong", kind: "session", tool: known.tool, where: { line } };
}

function attributionEvidence(trailer: Trailer, meaning: TrailerMeaning, tools: KnownTools): Evidence | undefined {
  const where = { line: trailer.line };
  if (meaning === "human") {
    const known = toolByAddress(parsePerson(trailer.value), tools);
    return known && { grade: known.certainty, kind: "trailer", tool: known.tool, ...byDefault(known), where };
  }
  const named = classifyTrailer(trailer, tools);
  if (named.kind !== "tool") return undefined;
  const grade = meaning === "tool" ? "strong" : named.certainty;
  return { grade, kind: "trailer", tool: named.tool, ...byDefault(named), where };
}

/** A key that nobody knows with a tool's address says that the tool had a part in it, and perhaps not which. */
export function mentionEvidence({ key: typed, value, line }: Trailer, tools: KnownTools): Evidence | undefined {
  // Most values hold none.
  if (!value.includes("@")) return undefined;
  const { key, attributes } = meaningOf(typed);
  if (attributes !== undefined || credits.has(key) || mentionKeys.has(key)) return undefined;
  const known = toolByAddress(parsePerson(value), tools);
  return known && { grade: "weak", kind: "trailer", tool: known.tool, ...byDefault(known), where: { line } };
}

function byDefault(known: { readonly byDefault?: true }): { readonly byDefault?: true } {
  return known.byDefault ? { byDefault: true } : {};
}
