/** A policy that cannot be used. The message has one line for each mistake: the key, what was expected and found. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
}
