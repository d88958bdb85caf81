import { createMain } from "./createMain.ts";

/** The commands that a hook of a commit waits for, in a bundle of their own: it is half as long as the whole. */
export const main = createMain({
  message: async () => (await import("./commands/message.ts")).message,
  staged: async () => (await import("./commands/staged.ts")).staged,
});
