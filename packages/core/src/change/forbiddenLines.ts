import { classifyTrailer } from "../identity/classifyTrailerValue.ts";
import type { IdentifiedTool } from "../identity/tool.ts";
import { identifyTool } from "../identity/identifyTool.ts";
import { knownTools } from "../identity/knownTools.ts";
import { parsePerson } from "../identity/person.ts";
import { type Trailer, matchesKey } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";
import { rememberFor } from "../text/rememberFor.ts";
import type { Change } from "./change.ts";

/** A line that breaks `forbidTrailers`. */
export interface ForbiddenLine extends Trailer {
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
  const classified = classifyTrailer({ key, value }, tools);
  return classified.kind === "tool" ? classified : undefined;
}
