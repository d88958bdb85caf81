import { appendFileSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  cleanOptions,
  committingCommand,
  isAmendSync,
  openRepositorySync,
  readConfiguration,
  readPeopleSync,
  readStagedChangeSync,
} from "../../../packages/repository/src/index.ts";

/** Runs inside a real hook, bundled: writes what the package makes of it, a JSON line per hook. */
const [, , hook = "", log = "", message = ""] = process.argv;
const repository = openRepositorySync(process.cwd(), process.env);
const configuration = readConfiguration(process.cwd(), process.env);
const command = await committingCommand(repository);
const amend = isAmendSync(repository, command);
const report = {
  hook: basename(hook),
  command,
  amend,
  amendByDate: isAmendSync(repository, undefined),
  clean: cleanOptions(configuration, process.env, command),
  people: readPeopleSync(repository),
  files: readStagedChangeSync(repository, { amend }).map(({ path, added, deleted }) => `${path} +${added} -${deleted}`),
  message: message === "" ? "" : readFileSync(message, "utf8"),
};
appendFileSync(log, `${JSON.stringify(report)}\n`);
