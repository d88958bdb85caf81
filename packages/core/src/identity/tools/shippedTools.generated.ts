// Written by `npm run generate` from the files of this folder: change those.
import { toolsOf, type Tool } from "../tool.ts";
import { agents } from "./agents.ts";
import { cloudAgents } from "./cloudAgents.ts";
import { editors } from "./editors.ts";
import { extensions } from "./extensions.ts";
import { models } from "./models.ts";
import { orchestrators } from "./orchestrators.ts";
import { pullRequestAgents } from "./pullRequestAgents.ts";
import { recorders } from "./recorders.ts";
import { reviewApps } from "./reviewApps.ts";
import { terminalAgents } from "./terminalAgents.ts";
import { vendorAgents } from "./vendorAgents.ts";

/** All tools that are known without a policy. */
export const shippedTools: readonly Tool[] = [
  agents,
  cloudAgents,
  editors,
  extensions,
  models,
  orchestrators,
  pullRequestAgents,
  recorders,
  reviewApps,
  terminalAgents,
  vendorAgents,
].flatMap(toolsOf);
