import type { AuditedCommit } from "@ai-disclosure/core/internal";
import { createRandom } from "./createRandom.ts";
import { sampleHistory } from "./sampleHistory.ts";

/** So many commits: two thousand judged ones, again and again under other names. */
export async function largeHistory(count: number): Promise<AuditedCommit[]> {
  const judged = await sampleHistory(2000);
  const random = createRandom(2);
  return Array.from({ length: count }, (_, index) => {
    const commit = judged[Math.floor((index / count) * judged.length)];
    if (!commit) throw new Error("no commits");
    const { name, email } = commit.author;
    const author = { name: `${name} ${index % 1500}`, email: `${index % 1500}.${email}` };
    return { ...commit, hash: random.hash(), subject: `${commit.subject} (${index})`, author };
  });
}
