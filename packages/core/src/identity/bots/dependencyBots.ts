import type { Bots } from "../bot.ts";

/** Robots that update dependencies. */
export const dependencyBots: Bots = {
  Dependabot: {
    "support@dependabot.com": "2 268 in 6 histories, e.g. prettier/prettier 4856ccb571, 2026-11-28",
    "dependabot[bot]": "number 49699333; 29 482 in 50 histories, e.g. webpack/webpack.js.org 45e1883d8e, 2026-11-28",
  },
  "Dependabot (preview)": {
    "dependabot-preview[bot]": "number 27856297; 1 928 in 7 histories, e.g. prettier/prettier 9f5faf46f2, 2026-11-28",
  },
  Renovate: {
    "bot@renovateapp.com": "3 716 in 2 histories, e.g. conventional-changelog/commitlint 7f0fddde3e, 2026-11-28",
    "renovate@whitesourcesoftware.com": "10 in 1 history, e.g. DependencyTrack/dependency-track 6775cdcabb, 2026-11-28",
    "renovatebot@gmail.com": "public histories, 2026-11-28",
    "renovate[bot]": "number 29139614; 14 660 in 9 histories, e.g. prettier/prettier e79f6b74da, 2026-11-28",
  },
  "Renovate (Mistral)": {
    "renovate-mistral[bot]": "number 253709520; 6 in 1 history, e.g. mistralai/mistral-vibe d50704e694, 2026-11-28",
  },
  Snyk: {
    "snyk-bot@snyk.io": "560 in 7 histories, e.g. continuedev/continue e5c6870900, 2026-11-28",
    "github+bot@snyk.io": "2 in 1 history, e.g. vercel/vercel 356739e739, 2026-11-28",
    "19733683+snyk-bot": "the account's number as GitHub's API gives it, 2026-11-28",
    "snyk-io[bot]": "number 141718529; 8 in 1 history, e.g. vercel/vercel 2acab7b712, 2026-11-28",
  },
  Greenkeeper: {
    "support@greenkeeper.io": "153 in 1 history, e.g. vercel/vercel 1999acf987, 2026-11-28",
    "greenkeeper[bot]": "number 23040076 in GitHub's API, 2026-11-28",
  },
  "Scala Steward": {
    "43047562+scala-steward": "the account's number as GitHub's API gives it, 2026-11-28",
    "2517319+scala-steward-bot": "the account's number as GitHub's API gives it, 2026-11-28",
  },
  PyUp: { "16239342+pyup-bot": "the account's number as GitHub's API gives it, 2026-11-28" },
  Mend: { "mend[bot]": "number 241224340 in GitHub's API, 2026-11-28" },
  "WhiteSource Bolt": {
    "whitesource-bolt-for-github[bot]": "number 42819689; 2 in 1 history, e.g. git/git 26c9af98ab, 2026-11-28",
  },
  ".NET Maestro": {
    "dotnet-bot@dotnetfoundation.org": "2 837 in 1 history, e.g. dotnet/aspire 7a05cd0e53, 2026-11-28",
    "dotnet-maestro[bot]": "number 42748379; 256 in 1 history, e.g. dotnet/aspire 5a1e0dfe0d, 2026-11-28",
  },
  "Sonatype Lift": {
    "sonatype-lift[bot]":
      "number 37194012; 4 in 1 history, e.g. DependencyTrack/dependency-track dbecb39cda, 2026-11-28",
  },
  StepSecurity: { "bot@stepsecurity.io": "19 in 2 histories, e.g. prettier/prettier 1a93a416d0, 2026-11-28" },
};
