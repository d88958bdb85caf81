import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { bundleCommand } from "../bundleCommand.ts";

const command = await bundleCommand();

/** git as it is, but `git log` never comes to its end; what has been read of it is judged. */
const endless = `#!/bin/sh
PATH=\${PATH#*:}
case " $* " in
*" log "*--format=%H*) git "$@"; : >"$MARK"; exec sleep 600 ;;
*) exec git "$@" ;;
esac
`;

async function createLong() {
  const repository = await createRepository();
  for (let at = 0; at < 5; at += 1) await repository.git("commit", "--quiet", "--allow-empty", "-m", `<c${at}> & "x"`);
  const above = join(repository.path, "..");
  const [bin, temporary] = [join(above, "bin"), join(above, "temporary")];
  for (const folder of [bin, temporary]) await mkdir(folder);
  await writeFile(join(bin, "git"), endless);
  await chmod(join(bin, "git"), 0o755);
  const mark = join(above, "mark");
  const env = {
    ...repository.environment,
    PATH: `${bin}:${repository.environment["PATH"]}`,
    MARK: mark,
    TMPDIR: temporary,
  };
  return { cwd: repository.path, env, above, temporary };
}

const elements = (text: string) => ({
  open: text.match(/<(?![/?!])[^>]*[^/]>/g)?.length,
  close: text.match(/<\//g)?.length,
});

/** What a reader of each format needs, and where it sees that the audit is not whole. */
const formats: Readonly<Record<string, (text: string) => unknown>> = {
  json: (text) => JSON.parse(text),
  ndjson: (text) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  sarif: (text) => JSON.parse(text),
  gitlab: (text) => JSON.parse(text),
  junit: (text) => {
    const { open, close } = elements(text);
    expect(open).toBe(close);
  },
  markdown: (text) => text,
  text: (text) => text,
};

test.each(Object.keys(formats))("%s on standard output is well-formed when a signal ends the audit", async (format) => {
  const { cwd, env, above, temporary } = await createLong();
  const words = [
    "audit",
    "--all",
    "--policy",
    "qemu",
    "--format",
    format,
    "--format",
    "json",
    "--output",
    "-",
    "--output",
    "all.json",
  ];
  const child = execa(process.execPath, [command, ...words], { cwd, env, extendEnv: false, reject: false });
  await expect.poll(() => readdir(above), { timeout: 30_000 }).toContain("mark");
  child.kill("SIGTERM");
  const { exitCode, stdout } = await child;
  expect(exitCode).toBe(143);
  formats[format]?.(stdout);
  if (format !== "gitlab") expect(stdout).toContain("interrupted by SIGTERM");
  // A file appears when it is whole, and nothing else stays.
  expect(await readdir(cwd)).toEqual([".git"]);
  expect(await readdir(temporary)).toEqual([]);
});

test("a reader that goes away ends the audit, and leaves nothing half-written", async () => {
  const { cwd, env, temporary } = await createLong();
  const whole = { ...env, PATH: env.PATH.replace(/^[^:]*:/, "") };
  const line = `${process.execPath} ${command} audit --all --policy qemu --all-commits --format json --format sarif --output - --output all.sarif | true; echo "\${PIPESTATUS[0]}"`;
  const { stdout } = await execa("bash", ["-c", line], { cwd, env: whole, extendEnv: false, reject: false });
  expect(stdout).toMatch(/^(?:141|1|0)$/);
  expect((await readdir(cwd)).filter((name) => name !== ".git" && name !== "all.sarif")).toEqual([]);
  expect(await readdir(temporary)).toEqual([]);
});
