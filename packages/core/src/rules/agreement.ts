import { agreementOutcomes } from "../change/findAgreement.ts";
import { readAgreements } from "../change/readAgreements.ts";
import { agreementToType } from "../limits/offerAgreement.ts";
import type { Examples, Rule } from "./rule.ts";

const listed = { extends: "qemu", agreement: { grantedBy: ["Jim Roe <jim@example.org>"] } };
const message = (agreement: string) =>
  `fix it\n\nAI-used-for: code\nAI-agreed-by: ${agreement}\nSigned-off-by: Jane Doe <jane@example.org>`;

export const examples: Examples = {
  policy: { extends: "qemu" },
  pass: {
    "a person": { message: message("Jim Roe <jim@example.org>") },
    "an owner of the file": { message: message("Jim Roe <jim@example.org>"), owners: "* jim@example.org" },
    "a listed person": { policy: listed, message: message("J. Roe <JIM@example.org>") },
  },
  fail: {
    "the author": { message: message("Jane Doe <jane@example.org>"), says: "is by the author" },
    "no address": {
      message: message("the maintainer"),
      says: "is not of the form Name <address>",
      fix: "AI-agreed-by: Name <address>",
    },
    "a tool": { message: message("Claude <noreply@anthropic.com>"), says: "names a tool" },
    "somebody else": {
      policy: listed,
      message: message("Joe Poe <joe@example.org>"),
      says: "is not by a person who may agree",
    },
  },
};

export const agreement: Rule = {
  name: "agreement",
  place: 160,
  summary: "A recorded agreement names a person who may give it and who is not the author.",
  why: "An agreement lifts limits, so it must be real.",
  outcomes: agreementOutcomes,
  whenNotToUse: "Where agreements are recorded elsewhere, without a trailer.",
  severity: "error",
  asked: (policy) => policy.agreement !== undefined,
  check: (change, policy) =>
    readAgreements(change, policy).flatMap(({ trailer, objection }) =>
      objection === undefined
        ? []
        : [{ message: `${trailer.key} ${objection}`, fix: agreementToType(policy), where: { line: trailer.line } }],
    ),
};
