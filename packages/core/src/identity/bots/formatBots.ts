import type { Bot } from "../bot.ts";

/** Robots that format, translate or keep lists. */
export const formatBots: readonly Bot[] = [
  {
    bot: "pre-commit.ci",
    accounts: {
      "pre-commit-ci[bot]": "number 66853113; 2 771 in 5 histories, e.g. pytest-dev/pytest 28b598c4d9, 2026-11-28",
    },
  },
  {
    bot: "autofix.ci",
    accounts: {
      "autofix-ci[bot]": "number 114827586; 3 626 in 2 histories, e.g. tailcallhq/forgecode 878c463cb3, 2026-11-28",
    },
  },
  {
    bot: "ImgBot",
    addresses: { "imgbothelp@gmail.com": "public histories, 2026-11-28" },
    accounts: { "imgbot[bot]": "number 31301654; 4 in 1 history, e.g. prettier/prettier 0936a8fc9a, 2026-11-28" },
  },
  { bot: "all-contributors", accounts: { "allcontributors[bot]": "number 46447321 in GitHub's API, 2026-11-28" } },
  {
    bot: "Weblate",
    addresses: {
      "noreply@weblate.org": "public histories, 2026-11-28",
      "hosted@weblate.org": "public histories, 2026-11-28",
    },
    logins: { weblate: "opens hosted projects' pull requests, 2026-11-29" },
  },
  {
    bot: "Crowdin",
    addresses: { "support+bot@crowdin.com": "the default of crowdin/github-action, 2026-11-29" },
    logins: { "crowdin-bot": "public scripts that open its pull requests, 2026-11-29" },
  },
  {
    bot: "Transifex",
    accounts: { "transifex-integration[bot]": "gnome-terminator's and nextcloud-vue's changelogs, 2026-11-29" },
  },
  {
    bot: "Nextcloud",
    addresses: { "bot@nextcloud.com": "Nextcloud's translations and backports, 2026-11-29" },
    logins: { "nextcloud-bot": "Nextcloud's translations, 2026-11-29" },
  },
  { bot: "GitBook", addresses: { "ghost@gitbook.com": "21 in 1 history, e.g. vercel/ai ab6ffd454c, 2026-11-28" } },
  {
    bot: "Speakeasy",
    addresses: { "bot@speakeasyapi.dev": "22 in 1 history, e.g. vercel/vercel 82e0dc0786, 2026-11-28" },
  },
  {
    bot: "docschina",
    addresses: { "docschina1024@gmail.com": "635 in 1 history, e.g. webpack/webpack.js.org 9aedec26a3, 2026-11-28" },
  },
];
