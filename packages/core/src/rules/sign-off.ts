import type { Change } from "../change/change.ts";
import { ownSignOff } from "../change/ownSignOff.ts";
import { removeMark } from "../change/removeMark.ts";
import { deleteLine, moveLine, replaceLine, type Violation } from "../finding/finding.ts";
import { identifyTool } from "../identity/identifyTool.ts";
import { knownTools } from "../identity/knownTools.ts";
import { nameBeforeList } from "../identity/nameBeforeList.ts";
import { parsePerson, type Person, sameAddress } from "../identity/person.ts";
import { foldedAs } from "../message/foldedAs.ts";
import { hiddenSignOff, isSignOff, misspeltSignOff, ownHiddenSignOff } from "../message/signOffs.ts";
import type { Message, StrayLine, Trailer } from "../message/message.ts";
import { isWholeSubject, whyNoTrailer } from "../message/strayLine.ts";
import type { Policy } from "../policy/policy.ts";
import { quotePath } from "../text/quotePath.ts";
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
    if (signOffs.length === 0) return isSpared(change) ? [] : [explainAbsence(message, change, policy)];
    const malformed = signOffs.filter(({ value }) => !namesSomebody(value));
    if (malformed.length > 0) {
      return malformed.map(({ value, line }) => ({
        message: `Signed-off-by is not of the form Name <address>: "${value}"`,
        ...mended(change, policy),
        where: { line },
        // Somebody's stands beside it.
        ...(malformed.length < signOffs.length && { atMost: "warning" as const }),
      }));
    }
    return matchAuthor ? checkAuthor(signOffs, message, change, policy) : [];
  },
};

const namesSomebody = remember((value) => /\S\s*<[^<>\s@]+@[^<>\s]+>/u.test(value));

/** A merge, and a commit that is folded into another one, whose sign-off then stands for both. */
function isSpared({ merge, message }: Change): boolean {
  return merge === true || (message !== undefined && foldedAs(message) !== undefined);
}

function explainAbsence(message: Message, change: Change, policy: Policy): Violation {
  const hidden = hiddenSignOff(message, change.author);
  if (hidden) return explainHidden(hidden, message);
  const misspelt = misspeltSignOff(message);
  if (misspelt) {
    const { key, value, line } = misspelt;
    const fact = `${key} on line ${line} is spelt Signed-off-by`;
    return {
      message: fact,
      fix: { mending: replaceLine(line, `Signed-off-by: ${value}`) },
      where: { line },
      atMost: "warning",
    };
  }
  const fact = `${policy.title} requires a sign-off, and the message has no Signed-off-by`;
  return { message: fact, ...mended(change, policy) };
}

/** Somebody did sign, and only the line is in the wrong place. */
function explainHidden({ value, line, origin }: StrayLine, message: Message): Violation {
  return {
    message: `there is a Signed-off-by on line ${line}, but git does not see it: ${whyNoTrailer[origin]}`,
    fix: isWholeSubject(line, message)
      ? `write a subject above it, and move line ${line} to the end`
      : { mending: moveLine(line, `Signed-off-by: ${value}`) },
    where: { line },
    atMost: "warning",
  };
}

function checkAuthor(signOffs: readonly Trailer[], message: Message, change: Change, policy: Policy): Violation[] {
  const { author } = change;
  if (!author) return [];
  const signers = signOffs.map(({ value }) => parsePerson(value));
  if (signers.some((signer) => sameAddress(signer, author) || isSameBot(signer, author))) return [];
  const tools = knownTools(policy.tools);
  // A tool's sign-off is then reported by `human-identity`, which gives the author's own as the fix.
  if (policy.identities.signer === "human" && signers.some((signer) => identifyTool(signer, tools))) return [];
  const own = ownHiddenSignOff(message, author);
  if (own) return [explainHidden(own, message)];
  const renamed = explainRenamed(author, signers);
  if (renamed) return [renamed];
  const whose = `${author.name} <${author.email}>`;
  const found = signOffs.map(({ value }) => value).join(", ");
  const fact = `signed off by ${found}, but not by the author, ${whose}`;
  const most = policy.signOff.matchAuthor === "warn" ? ({ atMost: "warning" } as const) : {};
  return [{ message: fact, ...mended(change, policy), ...most }];
}

/** A robot signs with its vendor's address: `dependabot[bot] <support@github.com>`. */
function isSameBot(signer: Person, author: Person): boolean {
  return author.name.endsWith("[bot]") && signer.name === author.name;
}

/** A list's address is nobody's to sign with: the author's own goes back to where it was. */
function explainRenamed(author: Person, signers: readonly Person[]): Violation | undefined {
  const name = nameBeforeList(author.name)?.toLowerCase();
  const signer = signers.find((one) => one.name.toLowerCase() === name);
  if (!signer) return undefined;
  return {
    message: `a mailing list replaced the author's address with its own: ${author.name} <${author.email}>`,
    fix: `git commit --amend --no-edit --author=${quotePath(`${signer.name} <${signer.email}>`)}`,
    where: { field: "author" },
    atMost: "warning",
  };
}

function mended(change: Change, policy: Policy): { fix: string } {
  return { fix: ownSignOff(change, policy) ?? "sign off yourself: git commit -s" };
}
