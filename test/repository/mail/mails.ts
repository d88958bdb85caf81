import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { readPatches, type PatchMail } from "../../../packages/repository/src/index.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";

/** A mail as a mail program would send it. */
export function mail(parts: {
  readonly subject?: string;
  readonly from?: string;
  readonly headers?: string;
  readonly text?: string;
  readonly diff?: string;
}): string {
  const {
    subject = "[PATCH] fix it",
    from = "Jane Doe <jane@example.org>",
    headers = "",
    text = "",
    diff = addLine,
  } = parts;
  return `From: ${from}\nDate: Fri, 20 Nov 2026 10:13:10 +0100\nSubject: ${subject}\n${headers}\n${text}---\n\n${diff}-- \n2.39.5\n`;
}

/** Fits the repository of `prepared`. */
export const addLine = `diff --git a/a.c b/a.c
--- a/a.c
+++ b/a.c
@@ -1,2 +1,3 @@
 1
 2
+3
`;

export const signedOff = "Signed-off-by: Jane Doe <jane@example.org>\n";

/** A repository with one commit: `a.c` of two lines. */
export async function prepared(): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("a.c", "1\n2\n");
  await repository.commit("first");
  return repository;
}

/** Writes a file beside the repository and gives its path. */
export async function writeBeside(
  repository: TestRepository,
  name: string,
  content: string | Uint8Array,
): Promise<string> {
  const path = join(repository.path, "..", name);
  await writeFile(path, content);
  return path;
}

/** Reads mails as the package does, at the repository. */
export async function readAll(
  inputs: readonly string[],
  { path: cwd, environment }: Pick<TestRepository, "path" | "environment">,
  more: Partial<Parameters<typeof readPatches>[1]> = {},
): Promise<PatchMail[]> {
  const mails: PatchMail[] = [];
  for await (const one of readPatches(inputs, { cwd, environment, ...more })) mails.push(one);
  return mails;
}

/** Runs git at the repository and gives how it ended, whatever that was. */
export async function tryGit(
  { path: cwd, environment: env }: TestRepository,
  words: readonly string[],
): Promise<{ exitCode: number | undefined; output: string }> {
  const { exitCode, all } = await execa("git", words, { cwd, env, extendEnv: false, reject: false, all: true });
  return { exitCode, output: all };
}
