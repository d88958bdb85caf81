import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { vi } from "vitest";
import { prove, type ProveOptions } from "../../packages/repository/src/prove/prove.ts";
import type { Proof } from "../../packages/repository/src/prove/proof.ts";
import { testCommand } from "./createFix.ts";
import { temporaryDirectory } from "./createRepository.ts";

/** Proves the last commit of the repository that a directory is in. */
export async function proveIn(
  cwd: string,
  environment: NodeJS.ProcessEnv,
  given: Partial<ProveOptions> = {},
): Promise<Proof> {
  return prove({
    cwd,
    environment,
    revision: "HEAD",
    globs: [],
    policyName: undefined,
    test: testCommand,
    setup: undefined,
    timeout: 30,
    keep: false,
    signal: new AbortController().signal,
    step: () => {},
    ...given,
  });
}

/** Gives a test a folder for temporary files that no other test uses; a function that takes it back. */
export async function ownTemporaryFolder(): Promise<() => void> {
  vi.stubEnv("TMPDIR", await temporaryDirectory());
  return () => vi.unstubAllEnvs();
}

/** What proofs left in the folder for temporary files. */
export async function leftFolders(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith("ai-disclosure-prove-"));
}
