#!/usr/bin/env node
import { runTask } from "./dist/runTask.js";

process.exitCode = await runTask(process.argv.slice(2));
