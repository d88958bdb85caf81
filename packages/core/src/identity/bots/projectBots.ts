import type { Bots } from "../bot.ts";

/** Robots of single projects. */
export const projectBots: Bots = {
  "Playwright automation": {
    "microsoft-playwright-automation[bot]":
      "number 203992400; 1 599 in 1 history, e.g. microsoft/playwright d91211e29b, 2026-11-28",
  },
  "ghostty vouch": {
    "ghostty-vouch[bot]": "number 262049992; 259 in 1 history, e.g. ghostty-org/ghostty d03cd1f534, 2026-11-28",
  },
  "Dependency-Track": {
    "106437498+dependencytrack-bot": "270 in 1 history, e.g. DependencyTrack/dependency-track 40dcb8e00d, 2026-11-28",
  },
  "Miri cron job": { "miri@cron.bot": "248 in 2 histories, e.g. rust-lang/rustc-dev-guide 043e4d945d, 2026-11-28" },
  "Clippy CI": { "gha@ci.invalid": "4 332 in 1 history, e.g. rust-lang/rust-clippy 96ece9fdf5, 2026-11-28" },
  "IREE actions": {
    "iree-github-actions-bot@google.com": "10 594 in 1 history, e.g. iree-org/iree addb2a91f0, 2026-11-28",
  },
  "IREE Copybara": { "iree-copybara-bot@google.com": "2 984 in 1 history, e.g. iree-org/iree 7d4c598033, 2026-11-28" },
  "pytest bot": { "pytestbot@gmail.com": "399 in 1 history, e.g. pytest-dev/pytest cf470ec0bf, 2026-11-28" },
  "Servo book sync": { "ghbot+book-sync@servo.org": "13 in 1 history, e.g. servo/book fc2996611a, 2026-11-28" },
};
