import type { Change } from "../change/change.ts";
import { deleteOrDisclose, writeDisclosure } from "../change/writeDisclosure.ts";
import { forbiddenLines, type ForbiddenLine } from "../change/forbiddenLines.ts";
import { removeMark } from "../change/removeMark.ts";
import { suggestDisclosure } from "../change/suggestDisclosure.ts";
import { deleteLine, type Fix } from "../finding/finding.ts";
import { isSignOff } from "../message/signOffs.ts";
import type { Policy } from "../policy/policy.ts";
import type { Examples, Rule } from "./rule.ts";

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: Examples = {
  policy: { extends: "qemu" },
  pass: {
    "a person": { message: `fix it\n\nCo-authored-by: Claude Dupont <claude@dupont.example>\n${signed}` },
    "another trailer": { message: `fix it\n\nReviewed-by: Jim Roe <jim@example.org>\n${signed}` },
  },
  fail: {
    "a tool as co-author": {
      message: `fix it\n\nCo-authored-by: Claude <noreply@anthropic.com>\n${signed}`,
      says: "Co-authored-by names Claude",
      fix: "AI-used-for: code",
    },
    "a model without an address, joined into the body by a squash merge": {
      message: `fix it\n\nAssisted-by: Claude Opus 4.6\n\nmore text\n\n${signed}`,
      says: "Assisted-by names Claude",
      fix: "AI-used-for: code",
    },
    "a line that editors added by themselves": {
      message: `fix it\n\nCo-authored-by: Copilot <copilot@github.com>\n${signed}`,
      says: "Co-authored-by names GitHub Copilot",
      fix: "delete line 3, or disclose: AI-used-for: code",
    },
    "forbidden whoever it names": {
      policy: {
        name: "no-sign-off",
        forbidTrailers: [{ keys: ["Signed-off-by"], when: "always", reason: "does not use sign-offs", fix: "strip" }],
      },
      message: `fix it\n\n${signed}`,
      says: "no-sign-off does not use sign-offs",
      fix: "delete line 3",
    },
  },
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
        atMost: certain ? undefined : "warning",
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
