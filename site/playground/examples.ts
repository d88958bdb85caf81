import type { Trial } from "./trial.ts";

const head = (number: number, subject: string): string => `From ${"0".repeat(40)} Mon Sep 17 00:00:00 2001
From: Jane Doe <jane@example.org>
Date: Fri, 20 Nov 2026 10:13:1${number} +0100
Subject: [PATCH ${number}/2] ${subject}
Message-ID: <${number}@example.org>
In-Reply-To: <0@example.org>

`;

const diff = (path: string): string => `---
diff --git a/${path} b/${path}
--- a/${path}
+++ b/${path}
@@ -1,2 +1,3 @@
 first
+second
 third
--
2.39.5

`;

const series = `${head(0, "usb: two fixes")}What both are for.

${head(1, "usb: check the length first")}Assisted-by: LLM coccinelle
Signed-off-by: Jane Doe <jane@example.org>
${diff("drivers/usb/core/hub.c")}${head(2, "usb: name the endpoint in the message")}Co-developed-by: Claude <noreply@anthropic.com>
Signed-off-by: Jane Doe <jane@example.org>
${diff("drivers/usb/core/message.c")}`;

/** What the page offers to begin with: one of each kind. */
export const examples: readonly { readonly title: string; readonly trial: Trial }[] = [
  {
    title: "A commit that QEMU refuses",
    trial: {
      kind: "commit",
      policy: { preset: "qemu" },
      message: `hw/usb: rework the endpoint bookkeeping

Keep the state of an endpoint in one place.

AI-used-for: refactoring
Signed-off-by: Jane Doe <jane@example.org>
`,
      numstat: "61\t34\thw/usb/core.c\n12\t0\ttests/qtest/usb-hcd-test.c\n",
      author: { name: "Jane Doe", email: "jane@example.org" },
    },
  },
  {
    title: "A tool's own trailer",
    trial: {
      kind: "commit",
      policy: { preset: "human-in-the-loop" },
      message: `Fix the rounding of negative durations

Co-Authored-By: Claude <noreply@anthropic.com>
`,
    },
  },
  {
    title: "A description with boxes",
    trial: {
      kind: "pull request",
      policy: { preset: "kornia" },
      pullRequest: {
        title: "Add a border to crops",
        body: `## What changed

A border around each crop.

## AI Usage Disclosure *(pick the closest)*
- [x] 🟢 **Human-written**
- [ ] 🟡 **AI-assisted** — AI helped; I reviewed the resulting change and ran the relevant tests
- [x] 🔴 **AI-generated** — an agent wrote most of it; I verified the result and can address reviewer questions
`,
        labels: [],
        author: "octocat",
      },
    },
  },
  {
    title: "A mailed series",
    trial: { kind: "mails", policy: { preset: "linux" }, mails: series },
  },
  {
    title: "A policy with mistakes",
    trial: {
      kind: "commit",
      policy: {
        text: `{
  "extends": "human-in-the-loop",
  "title": "Example",
  "limits": [{ "unit": "changed", "max": -1, "when": "ai" }],
  "sign-off": "required"
}
`,
      },
      message: "Fix the rounding of negative durations\n\nAI-used-for: code\n",
    },
  },
];
