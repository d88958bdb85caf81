import type { Arguments } from "../arguments/command.ts";

/** What may be typed after `fix`. */
export type FixArguments = Arguments<"policy" | "dry-run" | "amend" | "published">;
