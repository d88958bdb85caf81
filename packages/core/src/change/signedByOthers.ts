import type { Violation } from "../finding/finding.ts";
import { identifyTool } from "../identity/identifyTool.ts";
import { knownTools } from "../identity/knownTools.ts";
import { nameBeforeList } from "../identity/nameBeforeList.ts";
import { parsePerson, type Person, sameAddress } from "../identity/person.ts";
import type { Message, Trailer } from "../message/message.ts";
import { ownHiddenSignOff } from "../message/signOffs.ts";
import type { Policy } from "../policy/policy.ts";
import { quotePath } from "../text/quotePath.ts";
import type { Change } from "./change.ts";
import { explainHidden } from "./missingSignOff.ts";
import { signOffToType } from "./ownSignOff.ts";

/** What is wrong with sign-offs of which none is the author's; nothing if one is. */
export function signedByOthers(
  signOffs: readonly Trailer[],
  message: Message,
  change: Change,
  policy: Policy,
): Violation[] {
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
  const atMost = policy.signOff.matchAuthor === "warn" ? "warning" : undefined;
  return [{ message: fact, fix: signOffToType(change, policy), atMost }];
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
