import { execa } from "execa";
import { once } from "../support/once.ts";

/**
 * pre-commit is a Python program, which no npm package brings: where it is missing, Debian's is installed.
 * @throws saying what to install, where this user may not install anything.
 */
export async function requirePreCommit(): Promise<void> {
  await once("installed-pre-commit", async () => {
    if (await works("pre-commit", "--version")) return;
    if (process.getuid?.() === 0 && (await works("apt-get", "--version"))) {
      await works("apt-get", "update");
      await works("apt-get", "install", "--yes", "--no-install-recommends", "pre-commit");
    }
    if (!(await works("pre-commit", "--version")))
      throw new Error("pre-commit is missing, and its set-ups are not tested: sudo apt-get install pre-commit");
  });
}

async function works(program: string, ...words: string[]): Promise<boolean> {
  const { failed } = await execa(program, words, { reject: false, env: { DEBIAN_FRONTEND: "noninteractive" } });
  return !failed;
}
