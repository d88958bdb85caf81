import { command as message } from "./commands/message.ts";
import { command as staged } from "./commands/staged.ts";
import { createMain } from "./createMain.ts";
import { endingAtOnce } from "./endingAtOnce.ts";

/** The commands that a hook of a commit waits for, in a bundle of their own: it is half as long as the whole. */
export const main = endingAtOnce(createMain({ message, staged }));
