import { ciServices } from "./ciServices.ts";
import { isSet } from "./readVariable.ts";

/** Whether this is a CI build, by its environment. */
export function isBuild(environment: NodeJS.ProcessEnv): boolean {
  return isSet(environment["CI"]) || ciServices.some(({ present }) => isSet(environment[present]));
}
