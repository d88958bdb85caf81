import type { Tools } from "../tool.ts";

/** Marks of what records the sessions of several agents, or of agents that do not say which they are. */
export const recorders: Tools = {
  "": {
    sessionTrailers: {
      "entire-checkpoint": "Entire's record of an agent's session; 802 in histories, 2026-11-28",
      "entire-session": "Entire; 443 in entireio/cli's history, 2026-11-28",
      "entire-strategy": "Entire; beside Entire-Session, 2026-11-28",
      "entire-metadata": "Entire, 2026-11-28",
      "entire-metadata-task": "Entire, 2026-11-28",
      "entire-condensation": "Entire, 2026-11-28",
      "entire-source-ref": "Entire, 2026-11-28",
      "turbocommit-session": "public repositories, 2026-11-20",
      "agent-conversation": "public repositories, 2026-11-20",
      "agent-transcript": "public repositories, 2026-11-20",
      "ai-session": "whogitit, 2026-11-20",
      "ai-session-id": "public repositories, 2026-11-28",
      "gitvow-session": "Gitvow's documentation, 2026-11-28",
    },
    trailers: {
      "ai-lines": "whogitit: how many lines a tool wrote, 2026-11-20",
      "ai-modified": "whogitit: how many of them were edited, 2026-11-20",
    },
  },
  Nightshift: {
    trailers: { "nightshift-task": "public repositories, 2026-11-28", "nightshift-ref": "beside it, 2026-11-28" },
  },
};
