import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What an audit found out of a proposal. @typedef {"none" | "disclosed" | "detected" | "contradicted"} Use */

export const uses = ["none", "disclosed", "detected", "contradicted"];

/** GitHub takes no longer comments. */
const longest = 65_536;

/**
 * Reads what the audit has written into a folder. The folder of a pull request from a fork can hold anything, so only
 * what an audit writes is taken.
 * @param {string} folder
 * @returns {{ ai: Use, findings: number, comment: string } | undefined} undefined if the audit was not complete
 */
export function readFolder(folder) {
  const read = (name) => readFileSync(join(folder, name), "utf8");
  const outputs = read("outputs.txt");
  if (outputs === "") return undefined;
  const [, ai, findings] = /^ai=(\w+)\nfindings=(\d{1,9})\n$/u.exec(outputs) ?? [];
  if (!uses.includes(ai)) throw new Error("outputs.txt was not written by an audit");
  return { ai, findings: Number(findings), comment: read("comment.md").slice(0, longest) };
}
