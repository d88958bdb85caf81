/** A person as git names one: an author, a committer, or the value of a trailer such as `Signed-off-by`. */
export interface Person {
  readonly name: string;
  /** Without the angle brackets; the empty string if there is none. */
  readonly email: string;
}
