import { PolicyError } from "@ai-disclosure/core/internal";
import { PolicyFileError } from "./policyFileError.ts";

/** Whether an error says that a policy cannot be used, and not that it could not be looked at. */
export function isPolicyProblem(error: unknown): error is PolicyError | PolicyFileError {
  return error instanceof PolicyError || error instanceof PolicyFileError;
}
