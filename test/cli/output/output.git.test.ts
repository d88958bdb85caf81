import { mkdtempSync, rmSync } from "node:fs";
import { chmod, lstat, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openOutput } from "../../../packages/cli/src/output/openOutput.ts";
import { bundleSources } from "../../support/bundleSources.ts";
import { temporaryDirectory } from "../../support/createRepository.ts";

const made = mkdtempSync(join(tmpdir(), "ai-disclosure-bundle-"));
const script = join(made, "report.mjs");

beforeAll(async () => {
  await bundleSources(join(import.meta.dirname, "reportProcess.ts"), {
    file: script,
    format: "esm",
    codeSplitting: false,
  });
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

/** Starts the reporting process in a directory of its own. */
async function start(words: readonly string[], options: { shell?: string } = {}) {
  const directory = await temporaryDirectory();
  const environment = { PATH: process.env["PATH"], TERM: "xterm" };
  const common = { cwd: directory, env: environment, extendEnv: false, reject: false } as const;
  const command =
    options.shell === undefined
      ? execa(process.execPath, [script, ...words], common)
      : execa("bash", ["--norc", "-c", options.shell], {
          ...common,
          env: { ...environment, NODE: process.execPath, SCRIPT: script },
        });
  return { directory, command };
}

test("a report appears when it is whole, and nothing beside it stays", async () => {
  const { directory, command } = await start(["report.txt", "5000"]);
  expect(await command).toMatchObject({ exitCode: 0, stdout: "", stderr: "opened" });
  expect(await readdir(directory)).toEqual(["report.txt"]);
  expect((await readFile(join(directory, "report.txt"), "utf8")).split("\n")).toHaveLength(5001);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("%s leaves nothing half-written and exits with %i", async (signal, exitCode) => {
  const { directory, command } = await start(["report.txt", "5000", "wait"]);
  await new Promise((resolve) => command.stderr.once("data", resolve));
  await expect.poll(() => readdir(directory)).toEqual([expect.stringMatching(/^\.ai-disclosure-/)]);
  command.kill(signal);
  expect(await command).toMatchObject({ exitCode });
  expect(await readdir(directory)).toEqual([]);
});

test.each(["throw", "exit"])("a failure leaves nothing half-written: %s", async (then) => {
  const { directory, command } = await start(["report.txt", "5000", then]);
  expect((await command).exitCode).not.toBe(0);
  expect(await readdir(directory)).toEqual([]);
});

test("a failure leaves the report of last time", async () => {
  const { directory, command } = await start([], {
    shell: 'echo before > report.txt; "$NODE" "$SCRIPT" report.txt 5000 throw',
  });
  await command;
  expect(await readFile(join(directory, "report.txt"), "utf8")).toBe("before\n");
  expect(await readdir(directory)).toEqual(["report.txt"]);
});

test("standard output on a full disk is one line and exit 3", async () => {
  const { command } = await start([], { shell: '"$NODE" "$SCRIPT" - 5000 > /dev/full' });
  expect(await command).toMatchObject({
    exitCode: 3,
    stderr: "opened\nai-disclosure: cannot write standard output: no space left on the device",
  });
});

test("standard output whose reader goes away ends without a word", async () => {
  const { command } = await start([], { shell: '"$NODE" "$SCRIPT" - 500000 | head -1; echo "${PIPESTATUS[0]}"' });
  const { stdout, stderr } = await command;
  expect(stdout.split("\n")).toEqual([expect.stringMatching(/^line.* 0$/), "141"]);
  expect(stderr).toBe("opened");
});

test.each([
  ["/dev/stdout", 11],
  ["/dev/null", 1],
])("%s is written to, never replaced", async (file, lines) => {
  const { command } = await start([], { shell: `"$NODE" "$SCRIPT" ${file} 10 | cat; echo "\${PIPESTATUS[0]}"` });
  expect((await command).stdout.split("\n")).toEqual([...Array(lines - 1).fill(expect.stringMatching(/^line/)), "0"]);
  expect((await stat(file)).isFile()).toBe(false);
});

test("a full disk is one clear line", async () => {
  expect(() => {
    const output = openOutput("/dev/full");
    output.write("report");
    output.finish();
  }).toThrow(/^cannot write \/dev\/full: no space left on the device$/);
});

test("what cannot be written is said before anything is", async () => {
  const directory = await temporaryDirectory();
  await mkdir(join(directory, "there"));
  await writeFile(join(directory, "file"), "");
  const open = (path: string) => () => openOutput(join(directory, path));
  expect(open("none/report.txt")).toThrow(
    /^cannot write .*report\.txt: there is no directory .*none\nfix: mkdir -p .*none$/,
  );
  expect(open("there")).toThrow(
    /^cannot write .*there: it is a directory\nfix: name a file in it: --output .*there\/report\.html$/,
  );
  expect(open("file/report.txt")).toThrow(/^cannot write .*report\.txt: .*file is not a directory$/);
  await symlink("nowhere", join(directory, "link"));
  expect(open("link/report.txt")).toThrow(/^cannot write .*report\.txt: .*link is a link to nothing$/);
  await rm(join(directory, "link"));
  expect(open("a\u001b[2J/report.txt")).toThrow(
    expect.objectContaining({ name: "ReportError", message: expect.not.stringContaining("\u001b") }),
  );
  expect(await readdir(directory)).toEqual(["file", "there"]);
});

test("a link stays a link, and a file keeps its mode", async () => {
  const directory = await temporaryDirectory();
  const [file, link] = [join(directory, "real.txt"), join(directory, "link.txt")];
  await writeFile(file, "before");
  await chmod(file, 0o640);
  await symlink("real.txt", link);
  const output = openOutput(link);
  output.write("after");
  expect(await readFile(file, "utf8")).toBe("before");
  output.finish();
  expect(await readFile(file, "utf8")).toBe("after");
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect((await stat(file)).mode & 0o777).toBe(0o640);
});

test.each([
  ["a link to a file elsewhere", "link", "../outside"],
  ["a link into the git directory", "link", ".git/config"],
  ["a folder that is a link", "folder/outside", ".."],
])("%s that came with a work tree is not followed", async (_title, name, to) => {
  const directory = await temporaryDirectory();
  const tree = join(directory, "tree");
  await mkdir(join(tree, ".git"), { recursive: true });
  for (const file of [join(directory, "outside"), join(tree, ".git/config")]) await writeFile(file, "mine");
  await symlink(to, join(tree, name.split("/")[0] ?? ""));
  expect(() => openOutput(join(tree, name))).toThrow(
    /is a link that leads out of the repository, and is not followed\nfix: /u,
  );
  for (const file of [join(directory, "outside"), join(tree, ".git/config")])
    expect(await readFile(file, "utf8")).toBe("mine");
  expect(await readdir(directory)).toEqual(["outside", "tree"]);
});

test("what lies in the git directory, and links within the work tree, are written", async () => {
  const tree = join(await temporaryDirectory(), "tree");
  await mkdir(join(tree, "reports"), { recursive: true });
  await mkdir(join(tree, "../hooks"));
  await symlink(join(tree, "../hooks"), join(tree, "hooks"));
  await mkdir(join(tree, ".git"));
  await symlink(join(tree, "../hooks"), join(tree, ".git/hooks"));
  await symlink("reports", join(tree, "link"));
  for (const file of ["link/report.html", ".git/hooks/commit-msg"]) {
    const output = openOutput(join(tree, file));
    output.write("whole");
    output.finish();
    expect(await readFile(join(tree, file), "utf8")).toBe("whole");
  }
});

test("a name as long as names may be", async () => {
  const directory = await temporaryDirectory();
  const output = openOutput(join(directory, "x".repeat(255)));
  output.write("report");
  output.finish();
  output.discard();
  expect(await readdir(directory)).toEqual(["x".repeat(255)]);
});

test("progress on a real terminal is cleared, on Ctrl-C as well", async () => {
  // script(1) of util-linux gives the process a terminal; the Ctrl-C is typed.
  const { directory, command } = await start([], {
    shell: `shown=terminal; { until grep -qs left $shown; do sleep 0.1; done; printf '\\003'; sleep 1; } |
      script --quiet --flush --return --command '"$NODE" "$SCRIPT" report.txt 2000 wait' $shown; code=$?; rm $shown; exit $code`,
  });
  const { stdout, exitCode } = await command;
  expect(exitCode).toBe(130);
  const shown = stdout.replaceAll("^C", "");
  expect(shown).toMatch(/\r\u001b\[K\d+ of 4000 commits {2}\d+% {2}\d+\/s {2}\d+ s left/);
  expect(shown).toMatch(/\r\u001b\[K$/);
  expect(await readdir(directory)).toEqual([]);
});
