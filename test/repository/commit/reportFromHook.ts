import { appendFileSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  cleanOptions,
  committingCommand,
  isAmend,
  openRepository,
  readConfiguration,
  readPeople,
  readStagedChange,
} from "../../../packages/repository/src/index.ts";

/** Runs inside a real hook, bundled: writes what the package makes of it, a JSON line per hook. */
const [, , hook = "", log = "", message = ""] = process.argv;
const [repository, configuration] = await Promise.all([
  openRepository(process.cwd(), process.env),
  readConfiguration(process.cwd(), process.env),
]);
const command = await committingCommand(repository);
const amend = await isAmend(repository, command);
const report = {
  hook: basename(hook),
  command,
  amend,
  amendByDate: await isAmend(repository, undefined),
  clean: cleanOptions(configuration, process.env, command),
  people: await readPeople(repository),
  files: (await readStagedChange(repository, { amend })).map(
    ({ path, added, deleted }) => `${path} +${added} -${deleted}`,
  ),
  message: message === "" ? "" : readFileSync(message, "utf8"),
};
appendFileSync(log, `${JSON.stringify(report)}\n`);
