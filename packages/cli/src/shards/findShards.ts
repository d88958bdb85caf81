import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { shorten } from "@ai-disclosure/core/internal";
import { ReportError } from "../output/reportError.ts";

/**
 * The shards that operands of `merge` name: files as they are, of a directory its *.ndjson files, at any depth because
 * CI systems unpack each machine's artifacts into a directory of its own.
 * @throws {ReportError} for a directory without any
 */
export function findShards(operands: readonly string[]): string[] {
  return operands.flatMap((operand) => {
    if (statSync(operand, { throwIfNoEntry: false })?.isDirectory() !== true) return [operand];
    const found = readdirSync(operand, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ndjson"),
    );
    if (found.length === 0) throw new ReportError(`there are no *.ndjson files in ${shorten(operand)}`);
    return found.toSorted().map((file) => join(operand, file));
  });
}
