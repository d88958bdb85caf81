import type { Bots } from "../bot.ts";

/** Robots that format, translate or keep lists. */
export const formatBots: Bots = {
  "pre-commit.ci": {
    "pre-commit-ci[bot]": "number 66853113; 2 771 in 5 histories, e.g. pytest-dev/pytest 28b598c4d9, 2026-11-28",
  },
  "autofix.ci": {
    "autofix-ci[bot]": "number 114827586; 3 626 in 2 histories, e.g. tailcallhq/forgecode 878c463cb3, 2026-11-28",
  },
  ImgBot: {
    "imgbothelp@gmail.com": "public histories, 2026-11-28",
    "imgbot[bot]": "number 31301654; 4 in 1 history, e.g. prettier/prettier 0936a8fc9a, 2026-11-28",
  },
  "all-contributors": { "allcontributors[bot]": "number 46447321 in GitHub's API, 2026-11-28" },
  Weblate: {
    "noreply@weblate.org": "public histories, 2026-11-28",
    "hosted@weblate.org": "public histories, 2026-11-28",
    weblate: "opens hosted projects' pull requests, 2026-11-29",
  },
  Crowdin: {
    "support+bot@crowdin.com": "the default of crowdin/github-action, 2026-11-29",
    "crowdin-bot": "public scripts that open its pull requests, 2026-11-29",
  },
  Transifex: { "transifex-integration[bot]": "gnome-terminator's and nextcloud-vue's changelogs, 2026-11-29" },
  Nextcloud: {
    "bot@nextcloud.com": "Nextcloud's translations and backports, 2026-11-29",
    "nextcloud-bot": "Nextcloud's translations, 2026-11-29",
  },
  GitBook: { "ghost@gitbook.com": "21 in 1 history, e.g. vercel/ai ab6ffd454c, 2026-11-28" },
  Speakeasy: { "bot@speakeasyapi.dev": "22 in 1 history, e.g. vercel/vercel 82e0dc0786, 2026-11-28" },
  docschina: { "docschina1024@gmail.com": "635 in 1 history, e.g. webpack/webpack.js.org 9aedec26a3, 2026-11-28" },
};
