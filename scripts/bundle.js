// `rolldown -c`, without its listing of every file: a failure is all that anybody wants to read.
import { build } from "rolldown";
import configurations from "../rolldown.config.js";

await build(configurations);
