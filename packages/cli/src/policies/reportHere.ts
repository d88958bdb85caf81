import { shorten, type IdleGlob } from "@ai-disclosure/core/internal";
import { toJson } from "../output/toJson.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Here } from "./proposeHere.ts";

/** Whoever reads more than these wants the whole list. */
const mostLines = 3;

/** Prints which policy a repository has, and which it may want. Nothing is applied. */
export function reportHere(here: Here, formats: readonly string[], { out, paintOut }: Terminal): void {
  if (formats.includes("json")) {
    out(toJson(asData(here)));
    return;
  }
  const { own, proposals, undecided, idleGlobs } = here;
  if (own) {
    const parent = own.extends === undefined ? "" : `, which extends ${own.extends}`;
    out(shorten(`${own.place} is this repository's policy${parent}`));
    for (const one of idleGlobs) out(`- ${formatIdleGlob(one)}`);
  }
  const shown = proposals.slice(0, mostLines);
  const width = Math.max(...shown.map(({ policy }) => policy.name.length));
  for (const { policy, reasons, weak } of shown) {
    const reason = shorten(`${weak ? "only a hint: " : ""}${reasons.join("; ")}`);
    out(`${paintOut("bold", policy.name.padEnd(width))}  ${policy.status}: ${reason}`);
  }
  const [first] = proposals;
  if (!first) {
    out(
      own
        ? paintOut("dim", "details of this policy: ai-disclosure explain")
        : "no shipped policy matches this repository. All of them: ai-disclosure policies",
    );
    return;
  }
  // Which of equals is meant is not for us to say.
  const name = undecided ? "<name>" : first.policy.name;
  if (undecided) out(shorten(countEqual(here)));
  out(paintOut("dim", `details of a policy: ai-disclosure explain ${name}`));
  if (!own) out(paintOut("dim", `adopt it: ai-disclosure init --policy ${name}`));
}

function countEqual({ proposals }: Here): string {
  const reasons = proposals[0]?.reasons.join() ?? "";
  const more = proposals.length - mostLines;
  const rest = more > 0 ? `, and ${more} more may` : "";
  const two = proposals.filter((one) => one.reasons.join() !== reasons).length > 0;
  return two
    ? `the repository looks like two projects, and these policies fit equally well${rest}`
    : `these fit equally well${rest}; the repository does not show which is right`;
}

function asData({ own, proposals, undecided, idleGlobs }: Here) {
  return {
    own: own ? { path: own.place, extends: own.extends } : null,
    proposals: proposals.map(({ policy: { name, title, status, url }, reasons, weak }) => ({
      name,
      title,
      status,
      source: url,
      weak,
      reasons,
    })),
    undecided,
    idleGlobs,
  };
}

/** `categories.core[0]: "acel/**" matches no tracked file` */
export function formatIdleGlob({ key, glob, never }: IdleGlob): string {
  return shorten(`${key}: "${glob}" ${never ? "can match no path" : "matches no tracked file"}`);
}
