// Written by `npm run generate` from the files of commands/: change those.
import type { Commands } from "./arguments/command.ts";
import { command as add } from "./commands/add.ts";
import { command as agree } from "./commands/agree.ts";
import { command as audit } from "./commands/audit.ts";
import { command as doctor } from "./commands/doctor.ts";
import { command as explain } from "./commands/explain.ts";
import { command as fix } from "./commands/fix.ts";
import { command as init } from "./commands/init.ts";
import { command as merge } from "./commands/merge.ts";
import { command as message } from "./commands/message.ts";
import { command as note } from "./commands/note.ts";
import { command as patch } from "./commands/patch.ts";
import { command as policies } from "./commands/policies.ts";
import { command as pr } from "./commands/pr.ts";
import { command as prepare } from "./commands/prepare.ts";
import { command as prove } from "./commands/prove.ts";
import { command as squash } from "./commands/squash.ts";
import { command as staged } from "./commands/staged.ts";
import { command as write } from "./commands/write.ts";

export const commands: Commands = {
  add,
  agree,
  audit,
  doctor,
  explain,
  fix,
  init,
  merge,
  message,
  note,
  patch,
  policies,
  pr,
  prepare,
  prove,
  squash,
  staged,
  write,
};
