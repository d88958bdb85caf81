import {
  categorise,
  createChange,
  evaluate,
  parseMaintainers,
  parseMessage,
  resolvePolicy,
  type Ownership,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const jane = { name: "Jane Doe", email: "jane@example.org" };
const maintainers = parseMaintainers(`
NET
M:	Jim Roe <jim@example.org>
F:	net/

BLOCK
M:	Joe Poe <joe@example.org>
F:	block/
`);

/** What a ban that a maintainer of every path may lift says of a disclosed change. */
async function judge(agreement: string | undefined, paths?: readonly string[], ownership?: Ownership) {
  const policy = await resolvePolicy({ stance: "forbid", agreement: { grantedBy: "MAINTAINERS" } });
  const message = `fix it\n\nAssisted-by: Claude Code${agreement === undefined ? "" : `\nAI-agreed-by: ${agreement}`}`;
  const files = paths?.map((path) => ({ path, added: 1, deleted: 0, kind: "text", status: "modified" }) as const);
  const change = {
    ...createChange({ message: parseMessage(message), author: jane }, policy),
    ...(files ? { files: await categorise(files, policy) } : {}),
    ...(ownership ? { ownership } : {}),
  };
  const { findings, waived, unchecked } = evaluate(change, policy);
  const seen = findings.filter(({ rule }) => rule === "off-limits").map(({ severity }) => severity);
  return { seen, waived: waived.map(({ waivedBy }) => waivedBy), unchecked };
}

const jim = "Jim Roe <jim@example.org>";

test("a maintainer of every path lifts the ban", async () => {
  expect(await judge(jim, ["net/a.c"], maintainers)).toEqual({
    seen: [],
    waived: [`agreed by ${jim}, as the author says`],
    unchecked: [],
  });
});

test("a maintainer of one path lifts nothing for the other", async () => {
  expect((await judge(jim, ["net/a.c", "block/b.c"], maintainers)).seen).toEqual(["error"]);
});

test("where nobody agreed, no file is needed to know it", async () => {
  expect(await judge(undefined)).toEqual({ seen: ["error"], waived: [], unchecked: [] });
});

test("where the files or their owners are not known, it warns and says so", async () => {
  const unknown = await judge(jim);
  expect(unknown.seen).toEqual(["warning"]);
  expect(unknown.waived).toEqual([]);
  expect(unknown.unchecked).toMatchObject([{ code: "files-unknown", rules: ["off-limits"] }]);
  expect((await judge(jim, ["net/a.c"])).seen).toEqual(["warning"]);
});
