import { classifyTrailerValue, type Named } from "./classifyTrailerValue.ts";
import type { KnownTools } from "./knownTools.ts";

/**
 * Whom a trailer names. People have a surname or an address behind `Assisted-by`, so that a given name alone is a tool's:
 * `Assisted-by: Claude` in IREE's and nova's histories, 2026-11-29.
 */
export function classifyTrailer(
  { key, value }: { readonly key: string; readonly value: string },
  tools: KnownTools,
): Named {
  const named = classifyTrailerValue(value, tools);
  if (named.kind !== "tool" || named.certainty === "strong" || named.byDefault) return named;
  const alone = key.toLowerCase() === "assisted-by" && /^[A-Za-z]+$/.test(value.trim());
  return alone ? { ...named, certainty: "strong" } : named;
}
