import type { Bots } from "../bot.ts";

/** Robots that make releases. */
export const releaseBots: Bots = {
  "semantic-release": {
    "semantic-release-bot@martynus.net": "274 in 1 history, e.g. continuedev/continue 882a6cf3f9, 2026-11-28",
    "32174276+semantic-release-bot": "the account's number as GitHub's API gives it, 2026-11-28",
  },
  "Release Please": { "release-please[bot]": "number 55107282 in GitHub's API, 2026-11-28" },
  "Release Drafter": { "release-drafter[bot]": "number 40829082 in GitHub's API, 2026-11-28" },
  "OpenStack release bot": {
    "infra-root@openstack.org": "143 in 1 history, e.g. openstack/nova b6143e0914, 2026-11-28",
  },
  "Vercel releases": { "88769842+vercel-release-bot": "926 in 1 history, e.g. vercel/vercel 92c6d33a9e, 2026-11-28" },
  "Vercel AI SDK releases": {
    "vercel-ai-sdk[bot]": "number 225926702; 7 149 in 1 history, e.g. vercel/ai d5c3df6f46, 2026-11-28",
  },
  "Gemini CLI's release robot": {
    "gemini-cli-robot@google.com": "3 743 in 1 history, e.g. google-gemini/gemini-cli f9768e6737, 2026-11-28",
    "224641728+gemini-cli-robot": "423 in 1 history, e.g. google-gemini/gemini-cli e90c63fa15, 2026-11-28",
  },
  "Git AI releases": { "bot@usegitai.com": "460 in 1 history, e.g. git-ai-project/git-ai 7c37dad743, 2026-11-28" },
  BrewTestBot: { "1589480+brewtestbot": "the account's number as GitHub's API gives it, 2026-11-28" },
};
