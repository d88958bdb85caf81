import { expect, test } from "vitest";
import { compareMarks, plainMarks } from "../../../scripts/compareMarks.js";
import { createRepository } from "../../support/createRepository.ts";
import { evidence, inBody } from "./evidenceIn.ts";

test("a history's marks are counted by a plain search and as we read them", async () => {
  const repository = await createRepository();
  const commit = (message: string) => repository.commit(`${message}\n`);
  await commit("fix one");
  const both = await commit("fix two\n\nCo-authored-by: Claude <noreply@anthropic.com>");
  const prose = await commit('fix three\n\nDrop the "Co-authored-by: Claude <noreply@anthropic.com>" line.');
  const ours = await commit(
    "fix four\n\nCo-authored-by: Kimi Code <noreply@moonshot.ai>\n\nwith\r\u2028 odd line ends",
  );
  await repository.git(
    "commit",
    "--quiet",
    "--allow-empty",
    "--message=fix five",
    "--author=Ada (aider) <ada@example.org>",
  );

  const counted = await compareMarks(repository.path);
  expect(counted).toEqual({
    commits: 5,
    grep: 3,
    ours: 3,
    rows: [
      { text: "noreply@anthropic.com", grep: 2, shared: 1, missed: [prose] },
      { text: "(aider) <", grep: 1, shared: 1, missed: [] },
    ],
    more: [{ tool: "Kimi Code, strong", commits: 1, example: ours }],
  });
  expect((await compareMarks(repository.path, [`${both}^..${both}`])).commits).toBe(1);
  await expect(compareMarks(repository.path, ["absent"])).rejects.toThrow("git log failed");
});

test.each(plainMarks.filter((text) => text.includes("@") && !text.includes("+")))("%s is a mark to us, too", (text) => {
  expect(evidence(inBody(`Co-authored-by: x <${text}>`))).toHaveLength(1);
});
