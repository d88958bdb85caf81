import type { Tools } from "../tool.ts";

/** Apps that review pull requests, and mend what they find. */
export const reviewApps: Tools = {
  CodeRabbit: {
    productNames: { "coderabbit, coderabbitai": "CodeRabbit's name, 2026-11-20" },
    accounts: {
      "coderabbitai[bot]": "CodeRabbit's GitHub app; 10 in 3 histories, gemini-cli's among them, 2026-11-28",
    },
    otherPages: { "coderabbit.ai": "its reviews and summaries of a person's change, 2026-11-28" },
  },
  Sourcery: {
    ownNames: { "sourcery ai": "secondary: aiblame's table, 2026-11-20" },
    accounts: { "sourcery-ai[bot]": "secondary: aiblame's table (58596630), 2026-11-20" },
  },
  Ellipsis: {
    accounts: { "ellipsis-dev[bot]": "Ellipsis' GitHub app; 3 168 in 4 histories, Roo-Code's among them, 2026-11-28" },
  },
  Qodo: {
    ownNames: { "qodo merge, qodo gen": "the products' names, 2026-11-28" },
    accounts: {
      "qodo-merge-pro[bot]": "its GitHub app (151058649), 2026-11-28",
      "codiumai-pr-agent-pro[bot]": "the same app under its first name; 21 in pr-agent's history, 2026-11-28",
      "qodo-code-review[bot]": "secondary: two public lists of agents, 2026-11-28",
      "qodo-merge[bot]": "its GitHub app (185363710), 2026-11-28",
      "qodo-merge-pro-for-open-source[bot]": "38 in pr-agent's history, 2026-11-28",
      "qodo-merge-for-open-source[bot]": "24 in pr-agent's history, 2026-11-28",
    },
  },
  Greptile: {
    productNames: { greptile: "greptile-apps[bot]; 247 in 6 histories, cline's among them, 2026-11-28" },
    accounts: { "greptile-apps[bot]": "243 in 6 histories, cline's among them, 2026-11-28" },
  },
  cubic: {
    accounts: { "cubic-dev-ai[bot]": "294 in 3 histories, continue's among them, 2026-11-28" },
    addresses: { "cubic bot <contact@cubic.dev>": "4 in browser-use's history, 2026-11-28" },
  },
  Seer: {
    accounts: {
      "seer-by-sentry[bot]": "secondary: three public lists of agents, 2026-11-28",
      "sentry-autofix[bot]": "its former login, of the same number 157164994: codecov's code, 2026-11-29",
    },
  },
  Codeflash: { accounts: { "codeflash-ai[bot]": "3 in OpenHands's history, 2026-11-28" } },
  CodeBeaver: { accounts: { "codebeaver-ai[bot]": "135 in browser-use's history, 2026-11-28" } },
  "ECC Tools": { accounts: { "ecc-tools[bot]": "11 in gemini-cli's history, 2026-11-28" } },
  "Aikido AutoFix": { accounts: { "aikido-autofix[bot]": "245 in cline's history, 2026-11-28" } },
  depthfirst: { accounts: { "depthfirst-app[bot]": "16 in langfuse's history, 2026-11-28" } },
};
