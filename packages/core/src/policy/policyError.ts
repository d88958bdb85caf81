/** A policy that cannot be used. The message names the key, what was expected and what was found. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
}
