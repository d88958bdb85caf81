import type { Change } from "../change/change.ts";
import { deleteOrDisclose, writeDisclosure } from "../change/writeDisclosure.ts";
import { removeMark } from "../change/removeMark.ts";
import { suggestDisclosure } from "../change/suggestDisclosure.ts";
import { deleteLine, type Fix } from "../finding/edit.ts";
import { isSignOff } from "../message/signOffs.ts";
import { matchesKey } from "../message/trailerKey.ts";
import { classifyTrailerValue } from "../identity/classifyTrailerValue.ts";
import type { IdentifiedTool } from "../identity/identifiedTool.ts";
import { identifyTool } from "../identity/identifyTool.ts";
import { knownTools } from "../identity/knownTools.ts";
import { parsePerson } from "../identity/parsePerson.ts";
import type { Trailer } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";
import { rememberFor } from "../text/rememberFor.ts";
import type { Examples, Rule } from "./rule.ts";

const qemu = { extends: "qemu" };
const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: Examples = {
  pass: [
    {
      title: "a person",
      policy: qemu,
      message: `fix it\n\nCo-authored-by: Claude Dupont <claude@dupont.example>\n${signed}`,
    },
    {
      title: "another trailer",
      policy: qemu,
      message: `fix it\n\nReviewed-by: Jim Roe <jim@example.org>\n${signed}`,
    },
  ],
  fail: [
    {
      title: "a tool as co-author",
      policy: qemu,
      message: `fix it\n\nCo-authored-by: Claude <noreply@anthropic.com>\n${signed}`,
      says: "Co-authored-by names Claude",
      fix: "AI-used-for: code",
    },
    {
      title: "a model without an address, joined into the body by a squash merge",
      policy: qemu,
      message: `fix it\n\nAssisted-by: Claude Opus 4.6\n\nmore text\n\n${signed}`,
      says: "Assisted-by names Claude",
      fix: "AI-used-for: code",
    },
    {
      title: "a line that editors added by themselves",
      policy: qemu,
      message: `fix it\n\nCo-authored-by: Copilot <copilot@github.com>\n${signed}`,
      says: "Co-authored-by names GitHub Copilot",
      fix: "delete line 3, or disclose: AI-used-for: code",
    },
    {
      title: "forbidden whoever it names",
      policy: {
        name: "no-sign-off",
        forbidTrailers: [{ keys: ["Signed-off-by"], when: "always", reason: "does not use sign-offs", fix: "strip" }],
      },
      message: `fix it\n\n${signed}`,
      says: "no-sign-off does not use sign-offs",
      fix: "delete line 3",
    },
  ],
};

export const trailerForbidden: Rule = {
  name: "trailer-forbidden",
  place: 40,
  summary: "The message has no trailer that the project refuses, always or when it names a tool.",
  why: "One project asks for Assisted-by, the next refuses it, and in a third it names a person.",
  whenNotToUse: "Where any form of credit is welcome.",
  severity: "error",
  aboutMessage: true,
  asked: ({ forbidTrailers }) => forbidTrailers.length > 0,
  check(change, policy) {
    const disclosed = change.disclosures.some(({ negative }) => !negative);
    return forbiddenLines(change, policy).map((found) => {
      const { key, value, line, ban, tool, certain } = found;
      return {
        message: `${key} names ${tool ?? `"${value}"`}, and ${policy.title} ${ban.reason}`,
        fix: mend(found, disclosed, change, policy),
        where: { line },
        ...(certain ? {} : { atMost: "warning" as const }),
      };
    });
  },
};

function mend(found: ForbiddenLine, disclosed: boolean, change: Change, policy: Policy): Fix {
  const { key, line, ban, certain, byDefault } = found;
  const rewrites = ban.fix === "rewrite" && !disclosed;
  // A line that an editor added by itself may be no use of AI, which a fix must not make of it.
  if (byDefault) return deleteOrDisclose(line, change, policy, rewrites);
  // What may be a person's line is theirs.
  if (rewrites && !certain) return { text: suggestDisclosure(change, policy)?.text ?? `delete line ${line}` };
  const rewritten = rewrites ? writeDisclosure(change, policy, [line]) : undefined;
  if (rewritten) return rewritten;
  // What people sign marks nothing, unless they are no people, which is for another rule.
  return isSignOff(key) ? deleteLine(line) : removeMark(line, certain, change, policy);
}

interface ForbiddenLine extends Trailer {
  readonly ban: Policy["forbidTrailers"][number];
  readonly tool?: string;
  readonly certain: boolean;
  readonly byDefault?: true | undefined;
}

/** More are found in hostile messages only; each is looked up among the tools. */
const mostLines = 100;

/** The lines that break `forbidTrailers`, in git's trailer block or, joined by a squash merge, above it. */
export function forbiddenLines(change: Change, policy: Policy): ForbiddenLine[] {
  const { message } = change;
  if (!message || policy.forbidTrailers.length === 0) return [];
  const found: ForbiddenLine[] = [];
  const look = (line: Trailer): void => {
    if (found.length === mostLines) return;
    const ban = banOf(line.key, policy.forbidTrailers);
    if (!ban || message.fencedLines.has(line.line)) return;
    const named = ban.when === "always" ? undefined : namedTool(line, policy);
    if (ban.when === "always") found.push({ ...line, ban, certain: true });
    else if (named) {
      const { tool, certainty, byDefault } = named;
      found.push({ ...line, ban, tool, certain: certainty === "strong", byDefault });
    }
  };
  message.trailers.forEach(look);
  message.strayLines.forEach(look);
  return found;
}

type Bans = Policy["forbidTrailers"];

const banOf = rememberFor((key, bans: Bans) => bans.find(({ keys }) => keys.some((one) => matchesKey(one, key))));

/** Where the project uses the trailer for people, only a tool's exact address makes it name a tool. */
function namedTool({ key, value }: Trailer, policy: Policy): IdentifiedTool | undefined {
  const tools = knownTools(policy.tools);
  if (policy.trailerMeaning[key.toLowerCase()] === "human") {
    const person = parsePerson(value);
    return person.email === "" ? undefined : identifyTool(person, tools);
  }
  const classified = classifyTrailerValue(value, tools);
  return classified.kind === "tool" ? classified : undefined;
}
