import { commands } from "./commands.generated.ts";
import { createMain } from "./createMain.ts";

export const main = createMain(commands);
