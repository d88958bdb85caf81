import { resolvePolicy } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { judgeExample } from "../../support/judgeExample.ts";

/** Projects whose template asks everybody: there a person's pull request without a word is not complete. */
const askAlways = [
  "django",
  "freecad",
  "homebrew",
  "kornia",
  "networkmanager",
  "numpy",
  "openimageio",
  "pyomo",
  "scipy",
  "sdl",
  "sphinx",
  "sympy",
  "yt-dlp",
];

const large = [
  { path: "src/core/engine.c", added: 4000, deleted: 3000 },
  { path: "tests/test_engine.c", added: 2, deleted: 900, status: "modified" as const },
  { path: "testsuite/old.c", added: 0, deleted: 400, status: "deleted" as const },
  { path: "docs/engine.md", added: 300, deleted: 10 },
  { path: "images/logo.png", added: 0, deleted: 0 },
];
const bodies = [
  "",
  "\n\nIt read one byte too many. Reported on the list, and\nreproduced with a mouse under the cursor.",
  "\n\n- first the reader\n- then the writer\n\nSee https://example.org/issues/12.",
];

/** A person's commit without marks costs nothing, whatever its size, and a newcomer's costs no more. */
describe.each(documentedPresets)("$name", ({ name }) => {
  test.each(bodies)("says nothing of a person's commit %j", async (body) => {
    const { signOff } = await resolvePolicy({ extends: name });
    const signed = signOff.level === "required" ? "\n\nSigned-off-by: Jane Doe <jane@example.org>" : "";
    const message = `Read the length before the body${body}${signed}`;
    const commit = { title: "", policy: { extends: name }, message, files: large, earlierCommits: 0 };
    const { findings, waived, unchecked } = await judgeExample(commit);
    expect({ findings, waived, unchecked }).toEqual({ findings: [], waived: [], unchecked: [] });
    if (askAlways.includes(name)) return;
    const pullRequest = { title: "Read the length before the body", body, labels: ["bug"], author: "jane-doe" };
    expect((await judgeExample({ ...commit, pullRequest })).findings).toEqual([]);
  });

  test("wants at most a sign-off of a person's commit", async () => {
    const { findings } = await judgeExample({ title: "", policy: { extends: name }, message: "Read the length" });
    expect(findings.filter(({ rule }) => rule !== "sign-off")).toEqual([]);
  });
});
