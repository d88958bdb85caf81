import { createChange, evaluate, parseMessage, resolvePolicy } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";

/** Policies with the same grammar share a column. */
const columns = [
  ["linux"],
  ["linux-2025", "nextcloud"],
  ["fluxcd", "openimageio"],
  ["fedora", "llvm", "gcc", "freecad"],
  ["openstack-nova"],
  ["asf"],
  ["open-liberty"],
  ["qemu"],
] as const;

/**
 * What becomes of one line under each of them:
 *
 * - `ok`: a disclosure, and nothing is wrong with its value;
 * - `bad`: a disclosure that `disclosure-format` refuses;
 * - `forbidden`: no disclosure, and `trailer-forbidden` refuses it;
 * - `person`: it thanks a person: neither a disclosure nor evidence of AI;
 * - `–`: none of the policy's trailers, and none that it forbids.
 */
type Cell = "ok" | "bad" | "forbidden" | "person" | "–";

const rows: readonly (readonly [string, ...cells: Cell[]])[] = [
  //                                                         linux  2025   flux   fedora    nova      asf    liberty  qemu
  ["Assisted-by: LLM coccinelle sparse", "ok", "bad", "bad", "ok", "ok", "–", "–", "forbidden"],
  ["Assisted-by: Claude:claude-3-opus coccinelle sparse", "bad", "ok", "bad", "ok", "ok", "–", "–", "forbidden"],
  ["Assisted-by: claude-code/claude-opus-4", "bad", "bad", "ok", "ok", "ok", "–", "–", "forbidden"],
  ["Assisted-by: Claude Opus 4.6", "bad", "bad", "bad", "ok", "ok", "–", "–", "forbidden"],
  ["Generated-by: Claude Sonnet 4", "–", "–", "–", "–", "ok", "ok", "–", "forbidden"],
  ["Co-authored-by-AI: GitHub Copilot (gpt-4.1)", "–", "–", "–", "–", "–", "–", "ok", "–"],
  ["AI-used-for: tests, docs", "–", "–", "–", "–", "–", "–", "–", "ok"],
  ["AI-used-for: collecting comments and updating patch", "–", "–", "–", "–", "–", "–", "–", "bad"],
  ["Assisted-by: Jay Satiro", "bad", "bad", "bad", "person", "person", "person", "person", "person"],
];

const cells = rows.flatMap(([line, ...results]) =>
  columns.flatMap((presets, column) =>
    presets.map((preset) => ({ line, preset, result: results[column] ?? ("–" as Cell) })),
  ),
);

async function judge(line: string, preset: string) {
  const policy = await resolvePolicy({ extends: preset });
  const author = { name: "Jane Doe", email: "jane@example.org" };
  const message = parseMessage(`net: mend it\n\n${line}\nSigned-off-by: Jane Doe <jane@example.org>`);
  const change = createChange({ message, author, committer: author }, policy);
  const { findings } = evaluate(change, policy);
  const refusals = findings
    .filter(({ rule, where }) => /^(?:disclosure-format|trailer-forbidden)$/.test(rule) && where?.line === 3)
    .map(({ rule, severity }) => `${severity} ${rule}`);
  return { refusals, evidence: change.evidence, disclosures: change.disclosures };
}

describe.each(cells)("$line under $preset", ({ line, preset, result }) => {
  test(result, async () => {
    const { refusals, evidence, disclosures } = await judge(line, preset);
    expect(disclosures.length).toBe(result === "ok" || result === "bad" ? 1 : 0);
    expect(refusals).toEqual(
      result === "bad" ? ["error disclosure-format"] : result === "forbidden" ? ["error trailer-forbidden"] : [],
    );
    expect(disclosures.flatMap(({ problems }) => problems).length > 0).toBe(result === "bad");
    // The last row's person; every other line speaks of AI, whether or not the policy asks for it so.
    expect(evidence.length > 0).toBe(result !== "person");
  });
});

test("every row has a cell for every column", () => {
  for (const row of rows) expect(row).toHaveLength(columns.length + 1);
});
