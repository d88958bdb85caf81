import type { Change } from "../change/change.ts";
import { missingSignOff } from "../change/missingSignOff.ts";
import { signOffToType } from "../change/ownSignOff.ts";
import { removeMark } from "../change/removeMark.ts";
import { signedByOthers } from "../change/signedByOthers.ts";
import { deleteLine } from "../finding/finding.ts";
import { identifyTool } from "../identity/identifyTool.ts";
import { knownTools } from "../identity/knownTools.ts";
import { parsePerson } from "../identity/person.ts";
import { foldedAs } from "../message/foldedAs.ts";
import { isSignOff } from "../message/signOffs.ts";
import { remember } from "../text/remember.ts";
import type { Examples, Rule } from "./rule.ts";

export const examples: Examples = {
  policy: { extends: "qemu" },
  pass: {
    "signed off by the author": { message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>" },
    "by the author and a maintainer": {
      message: "fix it\n\nSigned-off-by: Jane Doe <JANE@example.org>\nSigned-off-by: Jim Roe <jim@example.org>",
    },
    "not asked for": { policy: { name: "free" }, message: "fix it" },
    "to be folded into a commit that is signed off": { message: "fixup! hw/net: mend it" },
  },
  fail: {
    none: { message: "fix it", says: "no Signed-off-by", fix: "Signed-off-by: Jane Doe <jane@example.org>" },
    "where git does not see it": {
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>\n\nmore text",
      says: "git does not see it: text follows its paragraph",
      severity: "warning",
    },
    "the author's above a blank line": {
      policy: { extends: "zephyr" },
      message:
        "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>\n\nReviewed-by: Jim Roe <jim@example.org>\nSigned-off-by: Jim Roe <jim@example.org>",
      says: "there is a Signed-off-by on line 3, but git does not see it",
      severity: "warning",
    },
    misspelt: {
      message: "fix it\n\nSigned-of-by: Jane Doe <jane@example.org>",
      says: "Signed-of-by on line 3 is spelt Signed-off-by",
      fix: "Signed-off-by: Jane Doe <jane@example.org>",
      severity: "warning",
    },
    "a list replaced the author's address with its own": {
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>",
      author: { name: "Jane Doe via lists", email: "qemu-devel@nongnu.org" },
      says: "a mailing list replaced the author's address with its own: Jane Doe via lists <qemu-devel@nongnu.org>",
      fix: "git commit --amend --no-edit --author='Jane Doe <jane@example.org>'",
      severity: "warning",
    },
    empty: { message: "fix it\n\nSigned-off-by:", says: "is not of the form Name <address>" },
    "somebody else's only": {
      policy: { extends: "zephyr" },
      message: "fix it\n\nSigned-off-by: Jim Roe <jim@example.org>",
      says: "but not by the author, Jane Doe <jane@example.org>",
    },
    "somebody else's only, where the author's is expected as a rule": {
      policy: { extends: "qemu-decline" },
      message: "fix it\n\nSigned-off-by: Jim Roe <jim@example.org>",
      says: "but not by the author, Jane Doe <jane@example.org>",
      severity: "warning",
    },
    "where it is not used": {
      policy: { name: "no-dco", signOff: { level: "forbidden" } },
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>",
      says: "does not use Signed-off-by",
      fix: "delete line 3",
    },
  },
};

export const signOff: Rule = {
  name: "sign-off",
  place: 60,
  summary:
    "The message has a Signed-off-by trailer that git sees and that matches the author, or has none if the project does not use it.",
  why: "With a sign-off, a person certifies the Developer's Certificate of Origin and takes responsibility, also for what a tool wrote.",
  whenNotToUse:
    "Where the project uses a contributor licence agreement instead. Merges never need a sign-off, and neither do commits that git folds into another one (fixup!, squash!).",
  severity: "error",
  asked: ({ signOff: { level } }) => level !== "optional",
  check(change, policy) {
    const { message } = change;
    const { level, matchAuthor } = policy.signOff;
    if (!message) return [];
    const signOffs = message.trailers.filter(({ key }) => isSignOff(key));
    if (level === "forbidden") {
      const tools = knownTools(policy.tools);
      return signOffs.map(({ value, line }) => ({
        message: `${policy.title} does not use Signed-off-by`,
        fix: identifyTool(parsePerson(value), tools) ? removeMark(line, true, change, policy) : deleteLine(line),
        where: { line },
      }));
    }
    if (signOffs.length === 0) return isSpared(change) ? [] : [missingSignOff(message, change, policy)];
    const malformed = signOffs.filter(({ value }) => !namesSomebody(value));
    if (malformed.length > 0) {
      return malformed.map(({ value, line }) => ({
        message: `Signed-off-by is not of the form Name <address>: "${value}"`,
        fix: signOffToType(change, policy),
        where: { line },
        // Somebody's stands beside it.
        atMost: malformed.length < signOffs.length ? ("warning" as const) : undefined,
      }));
    }
    return matchAuthor ? signedByOthers(signOffs, message, change, policy) : [];
  },
};

const namesSomebody = remember((value) => /\S\s*<[^<>\s@]+@[^<>\s]+>/u.test(value));

/** A merge, and a commit that is folded into another one, whose sign-off then stands for both. */
function isSpared({ merge, message }: Change): boolean {
  return merge === true || (message !== undefined && foldedAs(message) !== undefined);
}
