import { neutralise } from "../text/neutralise.ts";

/** A longer key is cut: whoever typed it will know it again. */
const longestKey = 60;

/** A path into a policy as its author would write it: `disclosure.trailers[0].value`, `uses["bug fix"].limit`. */
export function writePath(path: readonly unknown[]): string {
  const written = path.map(writeStep).join("");
  return written === "" ? "the policy" : neutralise(written.replace(/^\./u, ""));
}

function writeStep(key: unknown): string {
  if (typeof key === "number") return `[${key}]`;
  const text = String(key);
  const shown = text.length > longestKey ? `${text.slice(0, longestKey)}…` : text;
  return /^[\w$…-]+$/u.test(shown) ? `.${shown}` : `[${JSON.stringify(shown)}]`;
}
