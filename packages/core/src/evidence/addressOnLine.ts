import type { KnownTools } from "../identity/knownTools.ts";
import { toolByAddress } from "../identity/toolByAddress.ts";
import { plainLetters } from "../text/plainLetters.ts";
import { creditKeys, mentionKeys } from "./attributionKeys.ts";
import { endsInQuotation } from "./endsInQuotation.ts";
import type { Evidence } from "./evidence.ts";

/** `Co-authored-by Claude <…>`, `authored with`, `Author: Claude <…>`: the line says whose work it is. */
const claim =
  /^[^\p{L}]{0,12}(?:(?:co[-_ )]{0,3})?(?:author|authored|developed)|assisted|coded|created|generated|implemented|made|written)(?:[-_ ]?(?:by|using|with)(?![\p{L}\p{N}])|[ \t]*:)/iu;
/** `Cc: Claude <…>`, `reported by Claude <…>`: the line names somebody for another reason. */
const otherReason = new RegExp(
  `\\b(?:${Object.keys(creditKeys)
    .map((key) => key.replace(/-by$/, ""))
    .join("|")})\\b`,
  "i",
);
/** `<sub>`, and not `<noreply@anthropic.com>`. */
const tag = /<\/?[a-z][a-z0-9]{0,9}>/gi;
const quotation = /^(?: {0,3}>| {4}|\t)/;

/**
 * What a line with a tool's address shows.
 *
 * @param at where its `@` stands
 * @param domain what follows that, in lower case
 */
export function addressOnLine(
  line: string,
  at: number,
  domain: string,
  tools: KnownTools,
): Omit<Evidence, "where"> | undefined {
  if (quotation.test(line)) return undefined;
  const local = /[^\s<>()"'`,;:]+$/.exec(line.slice(0, at))?.[0] ?? "";
  const before = line.slice(0, at - local.length);
  const name = /(?:^|[:\s])((?:\S+ ){0,3}\S+) <$/.exec(before)?.[1] ?? "";
  const person = { name: name.replace(/^.*: ?/, ""), email: `${local}@${domain}` };
  const known = toolByAddress(person, tools);
  if (!known || endsInQuotation(before)) return undefined;
  const { tool, certainty, byDefault } = known;
  const mark = { kind: "trailer", tool, ...(byDefault && { byDefault }) } as const;
  const plain = plainLetters(line).replace(tag, "");
  const after = line.slice(at + 1 + domain.length).replace(tag, "");
  if (claim.test(plain) && !/\p{L}{2}/u.test(after)) return { ...mark, grade: certainty };
  // `- Co-authored-by: Claude <…> is dropped by the hook`
  const key = /^[^\p{L}]{0,12}([\p{L}][\p{L}\p{N}-]{1,40})[ \t]*:/u.exec(plain)?.[1]?.toLowerCase();
  if (otherReason.test(plain) || (key !== undefined && (mentionKeys.has(key) || /\p{L}{2}/u.test(after))))
    return undefined;
  const alone = !/\p{L}/u.test(before + after);
  return alone || before.endsWith("<") ? { ...mark, grade: "weak" } : undefined;
}
