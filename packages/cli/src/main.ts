import type { Command } from "./arguments/commandLine.ts";
import { createMain, type Run } from "./createMain.ts";

const commands: Readonly<Record<Command, () => Promise<Run>>> = {
  message: async () => (await import("./commands/message.ts")).message,
  staged: async () => (await import("./commands/staged.ts")).staged,
  explain: async () => (await import("./commands/explain.ts")).explain,
  policies: async () => (await import("./commands/policies.ts")).policies,
  init: async () => (await import("./commands/init.ts")).init,
  audit: async () => (await import("./commands/audit.ts")).audit,
  note: async () => (await import("./commands/note.ts")).note,
  patch: async () => (await import("./commands/patch.ts")).patch,
  pr: async () => (await import("./commands/pr.ts")).pr,
  prove: async () => (await import("./commands/prove.ts")).prove,
  merge: async () => (await import("./commands/merge.ts")).merge,
};

export const main = createMain(commands);
