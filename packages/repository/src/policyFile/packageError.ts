/** A package that a policy extends is not there: what to do about it is the message's second line. */
export class PackageError extends Error {
  override readonly name = "PackageError";

  constructor(problem: string) {
    super(`${problem}\nfix: install the project's packages first, e.g. npm ci`);
  }
}
