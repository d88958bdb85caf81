// The commands that no hook waits for, in a bundle of their own: a hook then reads and compiles a third as much.
export { audit } from "./commands/audit.ts";
export { merge } from "./commands/merge.ts";
export { patch } from "./commands/patch.ts";
export { pr } from "./commands/pr.ts";
