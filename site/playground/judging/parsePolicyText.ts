import { findJsonProblem } from "../../../packages/repository/src/policyFile/findJsonProblem.ts";

/** A text that is no policy file. */
export class PolicyTextError extends Error {
  /** Where it ends to be one: in UTF-16 units, from 0. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** The command reads no larger files either. */
const mostCharacters = 1024 * 1024;

/** @throws {PolicyTextError} */
export function parsePolicyText(text: string): unknown {
  if (text.length > mostCharacters) throw new PolicyTextError("expected a policy of at most 1 MB, found more", 0);
  const wrong = findJsonProblem(text);
  if (!wrong) return JSON.parse(text);
  const before = text.slice(0, wrong.offset);
  const place = `line ${before.split("\n").length}, column ${wrong.offset - before.lastIndexOf("\n")}`;
  throw new PolicyTextError(`${place}: ${wrong.problem}`, wrong.offset);
}
