import { remember } from "./remember.ts";

/** As `remember`, for a function that depends on an object as well, e.g. on a policy's list: each has its own results. */
export function rememberFor<Owner extends object, Result>(
  compute: (text: string, owner: Owner) => Result,
): (text: string, owner: Owner) => Result {
  const functions = new WeakMap<Owner, (text: string) => Result>();
  return (text, owner) => {
    let known = functions.get(owner);
    if (!known) {
      known = remember((one) => compute(one, owner));
      functions.set(owner, known);
    }
    return known(text);
  };
}
