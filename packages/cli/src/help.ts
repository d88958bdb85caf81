import type { Command } from "./arguments/commandLine.ts";
import { evidencePages } from "./help/evidencePages.ts";
import { historyPages } from "./help/historyPages.ts";
import { hookPages } from "./help/hookPages.ts";
import { overview } from "./help/overview.ts";
import { policyPages } from "./help/policyPages.ts";

const pages: Readonly<Record<Command, string>> = { ...hookPages, ...historyPages, ...evidencePages, ...policyPages };

/** The help of one command, or of all. */
export function help(command?: Command): string {
  return command === undefined ? overview : pages[command];
}
