import { formatVerdict, judge, loadPolicy } from "@ai-disclosure/core";

const policy = await loadPolicy("qemu");

const message = `hw/net: keep short frames when the ring is full

AI-used-for: code, refactoring
Signed-off-by: Jane Doe <jane@example.org>
`;

const judgement = await judge(message, policy, {
  author: { name: "Jane Doe", email: "jane@example.org" },
  files: [{ path: "hw/net/nic.c", status: "modified", kind: "text", added: 34, deleted: 3 }],
});

const errors = judgement.findings.filter(({ severity }) => severity === "error");
console.log(errors.length > 0 ? "rejected" : "accepted");
for (const line of formatVerdict(judgement, policy)) console.log(line);
