import { isDay } from "@ai-disclosure/core/internal";

/** Where agreements are kept, as notes on the commits that they were given for. */
export const agreementRef = "refs/notes/ai-agreement";

export interface AgreementText {
  /** The changes, as `digestChange` tells them. */
  readonly changes: readonly string[];
  /** Globs of the paths that it is about; all, if there are none. */
  readonly paths: readonly string[];
  /** The last day on which it counts: `2026-12-31`, in UTC. */
  readonly until?: string | undefined;
  readonly reason?: string | undefined;
}

const title = "Agreement to the use of AI";

/** The message of the commit that is signed. */
export function formatAgreement({ changes, paths, until, reason }: AgreementText): string {
  return [
    title,
    "",
    ...changes.map((change) => `Change: ${change}`),
    ...paths.map((path) => `Path: ${path}`),
    ...(until === undefined ? [] : [`Until: ${until}`]),
    ...(reason === undefined ? [] : [`Reason: ${reason}`]),
    "",
  ].join("\n");
}

/** Undefined if it is none, or says what is not understood: that might narrow it. */
export function parseAgreement(message: string): AgreementText | undefined {
  const [first, second, ...lines] = message.trimEnd().split("\n");
  if (first !== title || second !== "") return undefined;
  const said: Record<"Change" | "Path" | "Until" | "Reason", string[]> = {
    Change: [],
    Path: [],
    Until: [],
    Reason: [],
  };
  for (const line of lines) {
    const [, key, value = ""] = /^(Change|Path|Until|Reason): (.+)$/u.exec(line) ?? [];
    if (key === undefined) return undefined;
    said[key as keyof typeof said].push(value);
  }
  const { Change: changes, Path: paths, Until: untils, Reason: reasons } = said;
  const [until, another] = untils;
  if (changes.length === 0 || another !== undefined || (until !== undefined && !isDay(until))) return undefined;
  return { changes, paths, until, reason: reasons[0] };
}

/** The end of a day, seconds since 1970. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000 + 86_400;
}
