import { createChange, evaluate, parseMessage, presetNames, resolvePolicy } from "@ai-disclosure/core/internal";

const author = { name: "Jane Doe", email: "jane@example.org" };
const trailers = [
  "Signed-off-by: Jane Doe <jane@example.org>",
  "AI-used-for: tests\nSigned-off-by: Jane Doe <jane@example.org>",
  "Reviewed-by: Jim Roe <jim@example.org>\nSigned-off-by: Jane Doe <jane@example.org>",
  "Cc: qemu-stable@example.org\nFixes: 0123456789ab\nSigned-off-by: Jane Doe <jane@example.org>",
  "Signed-off-by: Jane Doe <jane@example.org>\nTested-by: Joe Poe <joe@example.org>\nSigned-off-by: Jim Roe <jim@example.org>",
];
const body =
  "The card dropped short frames when the ring was full, because\nthe descriptor was read before it was written.\n";

/** What tools leave behind, and what other projects ask for. */
const marks = [
  "Co-Authored-By: Claude <noreply@anthropic.com>",
  "Assisted-by: Claude Opus 4.6",
  "Assisted-by: LLM coccinelle",
  "Generated-by: Claude Sonnet 4",
  "AI-used-for: code (refactoring), tests",
];

const messagesWith = (lines) =>
  Array.from(
    { length: 10_000 },
    (_, index) => `hw/net: fix ${index}\n\n${body.repeat(1 + (index % 3))}\n${lines[index % lines.length]}\n`,
  );

/** 10 000 messages, a third of them marked, by every policy that is shipped. */
export async function benchCatalogue() {
  const policies = await Promise.all(presetNames.map((name) => resolvePolicy({ extends: name })));
  const marked = marks.map((mark) => `${mark}\nSigned-off-by: Jane Doe <jane@example.org>`);
  const messages = messagesWith([...trailers, ...trailers, ...marked]);
  const begin = performance.now();
  for (const text of messages) {
    const message = parseMessage(text);
    for (const policy of policies) evaluate(createChange({ message, author, committer: author }, policy), policy);
  }
  return { policies: policies.length, seconds: (performance.now() - begin) / 1000 };
}

/** 10 000 different messages through core, several times over, and one message of 10 MB. */
export async function benchCore() {
  const policy = await resolvePolicy({ extends: "qemu" });
  const messages = messagesWith(trailers);
  const judge = (text) =>
    evaluate(createChange({ message: parseMessage(text), author, committer: author }, policy), policy);
  const rounds = Array.from({ length: 15 }, () => {
    const begin = performance.now();
    for (const message of messages) judge(message);
    return (messages.length / (performance.now() - begin)) * 1000;
  });
  const large = `fix it\n\n${"a line of prose, and another one: more\n".repeat(270_000)}\n${trailers[1]}\n`;
  const begin = performance.now();
  judge(large);
  return {
    messagesPerSecond: rounds.toSorted((one, other) => one - other)[7],
    largeMegabytes: large.length / 1e6,
    largeSeconds: (performance.now() - begin) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
  };
}
