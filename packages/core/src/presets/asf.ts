import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "The ASF",
  source: {
    url: "https://www.apache.org/legal/generative-tooling.html",
    read: "2026-11-28",
    status: "in-force",
    note: "Version 1.0 at apache/www-site@06e5799b. It recommends a token in the commit message and gives its form only as an example. We accept any text after the key, in the trailers or the body, and more than once.",
  },
  repositories: ["github.com/apache/*", "gitbox.apache.org/**"],
  stance: "allow",
  disclosure: {
    level: "recommended",
    channels: ["commit-trailer", "commit-body"],
    trailers: [{ key: "Generated-by", value: "any", example: "Claude Code 2.0", repeat: true }],
  },
  attest: [
    "The tool's terms place no restriction on its output that conflicts with the Open Source Definition.",
    "The output contains no third-party copyrighted material, or its licence allows the project to use it.",
    "You checked this with reasonable care, from what the tool reports about its sources or with a scan.",
    "The same applies to documentation and images.",
    "You also follow the project's own rules, if it has any.",
  ],
  guidance: ["Use tools that show which parts of their output resemble their training data, and under which licence."],
};

export const examples: PresetExamples = {
  accepted: {
    "a tool and its version": {
      message: `[SPARK-51234][SQL] Push down LIMIT through a cached relation

The optimizer rule did not look below InMemoryRelation.

Generated-by: Claude Code 2.0`,
    },
    "the token in the text": {
      message: `KAFKA-18765: Close the admin client in the rebalance tests

Generated-by: GitHub Copilot

Reviewers: Jim Roe <jim@example.org>, Joe Poe <joe@example.org>`,
    },
    "recommended only: a tool's stamp is a warning": {
      message: `CAMEL-21987: camel-kafka - Document the batch consumer

Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>`,
    },
  },
  // A recommendation refuses nothing but a token that is there and wrong.
  rejected: {
    "a token without a tool": {
      message: `HIVE-28611: Drop the unused vectorization flag

Generated-by:`,
      refusedBy: { "disclosure-format": "says nothing" },
    },
    "a misspelt token": {
      message: `[FLINK-37001] Speed up the checkpoint coordinator's tests

Generate-by: ChatGPT 5`,
      refusedBy: { "disclosure-placement": "Generate-by is spelt Generated-by" },
    },
    "a token in the subject": {
      message: "Generated-by: Cursor 2.6\n\nAIRFLOW: fix the grid view",
      refusedBy: { "disclosure-placement": "it is the subject" },
    },
  },
};
