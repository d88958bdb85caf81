import { expect, test } from "vitest";
import { createRandom } from "../../core/message/createRandom.ts";
import { createRepository } from "../../support/createRepository.ts";
import { readAll, writeBeside } from "../mail/mails.ts";

/** git is the oracle: what it counts where no attribute tells it what a file is. */
test("random texts and binaries, mailed as binary patches, count as git counts them", async () => {
  const repository = await createRepository();
  const random = createRandom(20);
  const name = () => ["a.c", "b c", "ü/d", "e"][random(4)] ?? "a.c";
  const line = () => `${"x".repeat(random(90))}${random(9)}\n`;
  const content = () => {
    const lines = Array.from({ length: random(4) === 0 ? random(3) : 100 + random(400) }, line).join("");
    if (random(5) > 0) return lines;
    // At the edge of what git looks at, a NUL makes a binary or does not.
    return `${lines.padEnd(9_000, "y\n").slice(0, 7_999 + random(2))}\0${lines}`;
  };
  const contents = new Map<string, string>();
  const commits = 25;
  for (let number = 0; number < commits; number++) {
    const file = name();
    const before = contents.get(file);
    const at = random(before?.length ?? 1);
    const after =
      before === undefined || random(4) === 0
        ? content()
        : before.slice(0, at) + line() + before.slice(at + random(200));
    contents.set(file, after);
    await repository.write(file, after);
    await repository.commit(`step ${number}`);
  }
  const log = await repository.git("log", "--reverse", "--no-renames", "--numstat", "--format=%s", "-z");
  const counted = log
    .split(/step \d+\0/)
    .slice(1)
    .map((one) => one.replace(/^\n/, "").split("\0").filter(Boolean));
  await repository.write(".git/info/attributes", "* -diff\n");
  const mails = await writeBeside(
    repository,
    "mails",
    `${await repository.git("format-patch", "--no-renames", "--stdout", "--root", "HEAD")}\n`,
  );
  const read = await readAll([mails], repository);
  expect(read).toHaveLength(commits);
  expect(
    read.map(({ files = [] }) =>
      files.map(({ path, added, deleted, kind, unread }) => {
        expect(unread).toBeUndefined();
        return kind === "binary" ? `-\t-\t${path}` : `${added}\t${deleted}\t${path}`;
      }),
    ),
  ).toEqual(counted);
});
