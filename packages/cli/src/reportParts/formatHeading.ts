import { shorten } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "./report.ts";

/** What is judged and by whose policy, which is the first line of what people read. */
export function formatHeading({ scope, judgedBy }: Pick<AuditFacts, "scope" | "judgedBy">): string {
  return `Audit of ${shorten(scope)}, by ${shorten(judgedBy)}`;
}
