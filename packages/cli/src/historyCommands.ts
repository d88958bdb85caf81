// The commands that no hook waits for, in a bundle of their own: a hook then reads and compiles a third as much.
export { audit } from "./commands/audit.ts";
export { explain } from "./commands/explain.ts";
export { init } from "./commands/init.ts";
export { merge } from "./commands/merge.ts";
export { note } from "./commands/note.ts";
export { patch } from "./commands/patch.ts";
export { policies } from "./commands/policies.ts";
export { pr } from "./commands/pr.ts";
export { prove } from "./commands/prove.ts";
