import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { temporaryDirectory } from "./createRepository.ts";

/** What git 2.30 does not know, as it stands on a command line. */
const newer = "--path-format=*|--remerge-diff|--write-tree|--since-as-filter=*|hook";

/**
 * A folder for the front of PATH with the installed git, less what came after 2.30, the oldest that is promised: it
 * says that it is 2.30, and refuses the options that it cannot know.
 */
export async function olderGit(): Promise<string> {
  const bin = join(await temporaryDirectory(), "bin");
  await mkdir(bin);
  const { stdout: git } = await execa("sh", ["-c", "command -v git"]);
  const refuse = `for word; do case "$word" in ${newer}) echo "fatal: unrecognized argument: $word" >&2; exit 129;; esac; done`;
  const version = 'case " $* " in *" version "*) echo "git version 2.30.2"; exit;; esac';
  await writeFile(join(bin, "git"), `#!/bin/sh\n${version}\n${refuse}\nexec '${git}' "$@"\n`);
  await chmod(join(bin, "git"), 0o755);
  return bin;
}
