import { knownTools } from "../identity/knownTools.ts";
import { toolByName } from "../identity/toolByName.ts";

/** A name fit to be printed. */
const printableName = /^[A-Za-z][\w. +-]{0,39}$/;

/** The tool that a record names. There nobody else can be meant: `claude` is no person. */
export function toolOfRecord(name: unknown): string | undefined {
  if (typeof name !== "string" || /^(?:unknown|none|human)$/i.test(name)) return undefined;
  return toolByName(name, knownTools())?.tool ?? (printableName.test(name) ? name : undefined);
}
