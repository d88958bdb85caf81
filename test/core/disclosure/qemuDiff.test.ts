import {
  categorise,
  createChange,
  evaluate,
  formatFinding,
  parseCodeowners,
  parseMessage,
  resolvePolicy,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const jane = { name: "Jane Doe", email: "jane@example.org" };
const code = { path: "hw/net/e1000.c", added: 30, deleted: 4 };
const core = { path: "accel/tcg/cpu.c", added: 1, deleted: 1 };
const tests = { path: "tests/qtest/e1000.c", added: 300, deleted: 0 };

interface Commit {
  readonly use?: string;
  readonly more?: string;
  readonly files: readonly { readonly path: string; readonly added: number; readonly deleted: number }[];
}

/** A commit under QEMU's proposal with a core of its own. */
async function judge({ use, more = "", files }: Commit) {
  const policy = await resolvePolicy({ extends: "qemu", categories: { core: ["accel/**"] } });
  const disclosed = use === undefined ? "" : `AI-used-for: ${use}\n`;
  const message = parseMessage(`fix it\n\n${disclosed}${more}Signed-off-by: Jane Doe <jane@example.org>`);
  const measured = files.map((file) => ({ ...file, kind: "text", status: "modified" }) as const);
  const change = createChange({ message, author: jane, committer: jane }, policy);
  const ownership = parseCodeowners("* jim@example.org", "github");
  const verdict = evaluate({ ...change, ownership, files: await categorise(measured, policy) }, policy);
  return { ...verdict, text: verdict.findings.map((finding) => formatFinding(finding, policy)).join("\n") };
}

test("more than 20 changed lines of code are rejected with the count per file", async () => {
  const files = [code, { path: "net/net.c", added: 1, deleted: 0 }, tests];
  expect((await judge({ use: "code, tests", files })).text).toMatchInlineSnapshot(`
    "✖ 31 changed lines of AI-assisted code; QEMU allows at most 20  [ai/size-limit]
      +30 −4  hw/net/e1000.c
      +1 −0  net/net.c
      fix: split the change, or, if the change is mechanical, say so: AI-used-for: code (mechanical: …), or record a maintainer's agreement: AI-agreed-by: Name <address>
      see: https://patchew.org/QEMU/20260529094619.1034458-1-pbonzini@redhat.com/"
  `);
  const many = Array.from({ length: 30 }, (_, index) => ({ path: `hw/${index}.c`, added: index, deleted: 0 }));
  const { text } = await judge({ use: "code", files: many });
  expect(text).toContain("+29 −0  hw/29.c\n");
  expect(text).toContain("and 22 more\n");
});

test("20 lines of code, and any number outside of it, pass", async () => {
  const files = [{ path: "hw/a.c", added: 12, deleted: 8 }, tests, { path: "docs/a.rst", added: 900, deleted: 0 }];
  expect((await judge({ use: "code, tests, docs", files })).findings).toEqual([]);
  expect((await judge({ use: "tests", files: [code, tests] })).findings).toEqual([]);
});

test.each([
  "mechanical",
  "mechanically translated",
  "a codemod",
  "renamed",
  "reformat",
  "Mechanical rename",
  "a mechanical, boring change",
  "MECHANICAL",
  "no functional change, mechanical",
  "mechanical, not reviewed line by line",
])("a note %j lifts the limit, and that is said", async (note) => {
  const { findings, waived } = await judge({ use: `code (${note})`, files: [code] });
  expect(findings).toMatchObject([{ rule: "deterministic-tools", severity: "warning" }]);
  expect(waived).toMatchObject([{ rule: "size-limit", waivedBy: `code (${note})` }]);
});

test.each([
  "biomechanical",
  "not mechanical",
  "non-mechanical",
  "isn't a mechanical change",
  "nothing mechanical",
  "anything but mechanical",
  "partly mechanical",
  "mechanical: no",
  "not a rename, mechanical or otherwise",
  "refactoring",
  "mech anical",
])("a note %j does not", async (note) => {
  const { findings } = await judge({ use: `code (${note})`, files: [code] });
  expect(findings).toMatchObject([{ rule: "size-limit", severity: "error" }]);
});

test("a maintainer's agreement lifts the limit; the author's own, a tool's and a nameless one do not", async () => {
  const agreed = (who: string) => judge({ use: "code", more: `AI-agreed-by: ${who}\n`, files: [code] });
  const { findings, waived } = await agreed("Jim Roe <jim@example.org>");
  expect(findings).toEqual([]);
  expect(waived).toMatchObject([
    { rule: "size-limit", waivedBy: "agreed by Jim Roe <jim@example.org>, as the author says" },
  ]);
  for (const who of ["Jane Doe <jane@example.org>", "Claude <noreply@anthropic.com>", "the maintainer", ""])
    expect((await agreed(who)).findings.map(({ rule }) => rule)).toEqual(["size-limit", "agreement"]);
});

test("a core path needs agreement, however small the change", async () => {
  const { findings } = await judge({ use: "code", files: [core] });
  expect(findings).toMatchObject([{ rule: "off-limits", severity: "error", fix: "AI-agreed-by: Name <address>" }]);
  const agreed = await judge({ use: "code", more: "AI-agreed-by: Jim Roe <jim@example.org>\n", files: [core] });
  expect(agreed.findings).toEqual([]);
  expect((await judge({ use: "tests", files: [core, tests] })).findings).toEqual([]);
});

test("tests disclosed with no test touched is a warning, research needs no file", async () => {
  const { findings } = await judge({ use: "tests", files: [{ ...code, added: 1 }] });
  expect(findings).toMatchObject([{ rule: "disclosure-matches-diff", severity: "warning" }]);
  expect((await judge({ use: "research", files: [code] })).findings).toEqual([]);
});

test("a human's 2000-line commit passes silently, core included", async () => {
  expect(await judge({ files: [{ ...code, added: 2000 }, core, tests] })).toEqual({
    findings: [],
    waived: [],
    unchecked: [],
    text: "",
  });
});
