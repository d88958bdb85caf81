// Written by `npm run generate` from the files of this folder: change those.
import type { Bots } from "../bot.ts";
import { dependencyBots } from "./dependencyBots.ts";
import { forgeBots } from "./forgeBots.ts";
import { formatBots } from "./formatBots.ts";
import { projectBots } from "./projectBots.ts";
import { releaseBots } from "./releaseBots.ts";

/** All robots without AI that are known. */
export const shippedBots: Bots = {
  ...dependencyBots,
  ...forgeBots,
  ...formatBots,
  ...projectBots,
  ...releaseBots,
};
