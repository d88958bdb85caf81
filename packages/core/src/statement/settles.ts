import { type Evidence, strongMark } from "../evidence/evidence.ts";

/** Whether the author's word is enough beside these marks: that no AI was used settles weak ones, but no tool's own stamp. */
export function settles({ negative }: { readonly negative: boolean }, evidence: readonly Evidence[]): boolean {
  return !negative || !strongMark(evidence);
}
