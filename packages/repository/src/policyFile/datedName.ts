import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isDay, PolicyError } from "@ai-disclosure/core/internal";

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
  if (!isDay(day)) throw new PolicyError(`${named}: there is no day ${day}`);
  return { name, day };
}
