import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { messageEvidence } from "../../../packages/core/src/evidence/messageEvidence.ts";
import { parseMessage } from "../../../packages/core/src/message/parseMessage.ts";

const folder = new URL("../../../../shared/messages/", import.meta.url);
const index: readonly { id: string; kind: string }[] = existsSync(new URL("index.json", folder))
  ? JSON.parse(readFileSync(new URL("index.json", folder), "utf8"))
  : [];
const evidenceOf = (text: string) => messageEvidence(parseMessage(text), {});

/** Chosen for another oddity, and read: tools wrote on these too. */
const alsoMarked = new Set(["212", "219", "256", "257", "259"]);

test("real messages with a tool's mark, and only those, give evidence", () => {
  const found = index.filter(({ id }) => evidenceOf(readFileSync(new URL(`${id}.message`, folder), "utf8")).length > 0);
  const marked = index.filter(({ id, kind }) => kind === "ai-mark" || alsoMarked.has(id));
  expect(found.map(({ id }) => id)).toEqual(marked.map(({ id }) => id));
});

test("a thread's address that slipped out of its trailer", () => {
  const text =
    "lib: add a table\n\nThe table maps names to numbers.\n\nAmp-Thread-ID:\nhttps://ampcode.com/threads/T-1\n";
  expect(evidenceOf(text).map(({ tool, where }) => [tool, where.line])).toEqual([
    ["Amp", 5],
    ["Amp", 6],
  ]);
});

test("a heading of a pull request in a merge's message", () => {
  const text =
    "Merge pull request #1 from jane/table\n\nlib: add a table\n\n**AI Disclosure:** Some agent helped, and I read every line.\n";
  expect(evidenceOf(text)).toEqual([{ grade: "declared", kind: "statement", where: { line: 5 } }]);
});
