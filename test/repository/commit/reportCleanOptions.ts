import { appendFileSync, readFileSync } from "node:fs";
import {
  cleanOptions,
  committingCommand,
  openRepositorySync,
  readConfiguration,
} from "../../../packages/repository/src/index.ts";

/** As reportFromHook.ts, but only how git cleans the message: the rest would start seven gits more for each commit. */
const [, , , log = "", message = ""] = process.argv;
const repository = openRepositorySync(process.cwd(), process.env);
const configuration = readConfiguration(process.cwd(), process.env);
const clean = cleanOptions(configuration, process.env, await committingCommand(repository));
appendFileSync(log, `${JSON.stringify({ clean, message: readFileSync(message, "utf8") })}\n`);
