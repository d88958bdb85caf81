import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { PolicyError } from "@ai-disclosure/core/internal";

/** A policy, and the day whose version is meant. */
export interface DatedName {
  readonly name: string;
  readonly day: string;
}

/**
 * Reads `qemu@2026-01-01`, unless there is a file of that name.
 * @throws {PolicyError} for a day that no calendar has
 */
export function splitDay(named: string, cwd: string): DatedName | undefined {
  const [, name, day] = /^(.+)@(\d{4}-\d\d-\d\d)$/u.exec(named) ?? [];
  if (name === undefined || day === undefined || existsSync(resolve(cwd, named))) return undefined;
  const time = Date.parse(day);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day))
    throw new PolicyError(`${named}: ${day} is no day of the calendar`);
  return { name, day };
}
