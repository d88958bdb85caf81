import { sameAddress } from "../identity/sameAddress.ts";
import type { Change } from "../change/change.ts";
import { sameKey } from "../message/trailerKey.ts";
import { deleteLine, type Violation } from "../finding/finding.ts";
import { identifyTool } from "../identity/identifyTool.ts";
import { knownTools } from "../identity/knownTools.ts";
import { parsePerson } from "../identity/parsePerson.ts";
import type { Message, StrayLine, Trailer } from "../message/message.ts";
import { whyNoTrailer } from "../message/whyNoTrailer.ts";
import type { Policy } from "../policy/policy.ts";
import { remember } from "../text/remember.ts";
import type { Examples, Rule } from "./rule.ts";

const required = { extends: "qemu" };

export const examples: Examples = {
  pass: [
    {
      title: "signed off by the author",
      policy: required,
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    {
      title: "by the author and a maintainer",
      policy: required,
      message: "fix it\n\nSigned-off-by: Jane Doe <JANE@example.org>\nSigned-off-by: Jim Roe <jim@example.org>",
    },
    { title: "not asked for", policy: { name: "free" }, message: "fix it" },
  ],
  fail: [
    {
      title: "none",
      policy: required,
      message: "fix it",
      says: "no Signed-off-by",
      fix: "Signed-off-by: Jane Doe <jane@example.org>",
    },
    {
      title: "where git does not see it",
      policy: required,
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>\n\nmore text",
      says: "git does not see it: text follows its paragraph",
    },
    {
      title: "empty",
      policy: required,
      message: "fix it\n\nSigned-off-by:",
      says: "is not of the form Name <address>",
    },
    {
      title: "somebody else's only",
      policy: { extends: "zephyr" },
      message: "fix it\n\nSigned-off-by: Jim Roe <jim@example.org>",
      says: "none of them by the author, Jane Doe <jane@example.org>",
    },
    {
      title: "somebody else's only, where the author's is expected as a rule",
      policy: { extends: "qemu-decline" },
      message: "fix it\n\nSigned-off-by: Jim Roe <jim@example.org>",
      says: "none of them by the author, Jane Doe <jane@example.org>",
      severity: "warning",
    },
    {
      title: "where it is not used",
      policy: { name: "no-dco", signOff: { level: "forbidden" } },
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>",
      says: "does not use Signed-off-by",
      fix: "delete line 3",
    },
  ],
};

export const signOff: Rule = {
  name: "sign-off",
  place: 60,
  summary:
    "The Signed-off-by trailer is there, where git sees it, and matches the author; or is absent where it is not used.",
  why: "The sign-off certifies the Developer's Certificate of Origin, and takes responsibility for what a tool wrote, too.",
  whenNotToUse: "Where the project uses a contributor licence agreement instead. A merge may always go without.",
  severity: "error",
  asked: ({ signOff: { level } }) => level !== "optional",
  check(change, policy) {
    const { message } = change;
    const { level, matchAuthor } = policy.signOff;
    if (!message) return [];
    const signOffs = message.trailers.filter(({ key }) => isSignOff(key));
    if (level === "forbidden") {
      return signOffs.map(({ line }) => ({
        message: `${policy.title} does not use Signed-off-by`,
        fix: deleteLine(line),
        where: { line },
      }));
    }
    if (signOffs.length === 0) return change.merge ? [] : [explainAbsence(message, change, policy)];
    const malformed = signOffs.filter(({ value }) => !namesSomebody(value));
    if (malformed.length > 0) {
      return malformed.map(({ value, line }) => ({
        message: `Signed-off-by is not of the form Name <address>: "${value}"`,
        ...mended(change, policy),
        where: { line },
      }));
    }
    return matchAuthor ? checkAuthor(signOffs, change, policy) : [];
  },
};

const namesSomebody = remember((value) => /\S\s*<[^<>\s@]+@[^<>\s]+>/u.test(value));

function isSignOff(key: string): boolean {
  return sameKey(key, "Signed-off-by");
}

function explainAbsence(message: Message, change: Change, policy: Policy): Violation {
  // An indented one is somebody else's, quoted, unless it is the author's.
  const isMeant = ({ value, origin }: StrayLine) =>
    origin !== "indented" || (change.author && sameAddress(parsePerson(value), change.author));
  const stray = message.strayLines.find((line) => isSignOff(line.key) && isMeant(line));
  if (!stray) {
    const absent = `${policy.title} requires a sign-off, and the message has no Signed-off-by`;
    return { message: absent, ...mended(change, policy) };
  }
  return {
    message: `there is a Signed-off-by on line ${stray.line}, but git does not see it: ${whyNoTrailer[stray.origin]}`,
    fix: { line: stray.line, text: `move line ${stray.line} to the message's last paragraph` },
    where: { line: stray.line },
  };
}

function checkAuthor(signOffs: readonly Trailer[], change: Change, policy: Policy): Violation[] {
  const { author } = change;
  if (!author) return [];
  const signers = signOffs.map(({ value }) => parsePerson(value));
  if (signers.some((signer) => sameAddress(signer, author))) return [];
  const tools = knownTools(policy.tools);
  // A tool's sign-off is then reported by `human-identity`, which gives the author's own as the fix.
  if (policy.identities.signer === "human" && signers.some((signer) => identifyTool(signer, tools))) return [];
  const whose = `${author.name} <${author.email}>`;
  const found = signOffs.map(({ value }) => value).join(", ");
  const message = `signed off by ${found}, none of them by the author, ${whose}`;
  return [{ message, ...mended(change, policy), ...(policy.signOff.matchAuthor === "warn" && { atMost: "warning" }) }];
}

function mended({ author }: Change, policy: Policy): { fix: string } {
  if (!author || identifyTool(author, knownTools(policy.tools))) return { fix: "sign off yourself: git commit -s" };
  return { fix: `Signed-off-by: ${author.name} <${author.email}>` };
}
