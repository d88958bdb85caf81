import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { GitError } from "../git/gitError.ts";
import { outsideRepositories } from "../git/gitPlace.ts";
import { createObjectLane } from "../git/objectLane.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit } from "../git/runGit.ts";
import { createTemporaryFolder } from "../git/temporaryFolder.ts";
import { runProgram, type ProgramEnd, type ProgramPlace } from "../process/runProgram.ts";
import type { SignedObject } from "./signedObject.ts";

const maximumBytes = 4 * 1024 * 1024;

/**
 * The keys of those who may sign, as a revision has them and not the change that is judged by it.
 * @throws {GitError} if it has no such file.
 */
export async function readSigners(repository: HistoryRepository, path: string, revision: string): Promise<Signers> {
  const [commit = ""] = await resolveCommits(repository, [revision]);
  const where = `${path} in commit ${commit.slice(0, 12)}`;
  const lane = createObjectLane(repository, maximumBytes);
  try {
    const file = await lane.read(`${commit}:${path}`);
    if (file.type === "blob") return { where, text: file.bytes.toString("utf8") };
    const fix = "add it, or change agreement.signers of the policy";
    throw new GitError("mistyped", `the policy names a file of signers that cannot be read: ${where}`, fix);
  } finally {
    lane.stop();
  }
}

/** The keys of those who may sign, and where they are written. */
export interface Signers {
  /** As people call it: `.github/ai-signers in origin/main`. */
  readonly where: string;
  /** ssh-keygen(1), ALLOWED SIGNERS; for OpenPGP `<address> openpgp <fingerprint>`. */
  readonly text: string;
}

/**
 * The number of a line that lets its key sign as whoever fits a pattern, `*@example.org`, and so as any owner; a
 * certificate tells whose it is.
 */
function findPattern(lines: readonly string[]): number | undefined {
  const found = lines.findIndex((line) => {
    const [, principals = "", options = ""] = /^\s*("[^"]*"|[^\s"#]\S*)\s+((?:[^\s"]|"[^"]*")*)/u.exec(line) ?? [];
    return /[*?]/u.test(principals) && !options.toLowerCase().split(",").includes("cert-authority");
  });
  return found === -1 ? undefined : found + 1;
}

/**
 * Whose key signed an object, as the signers' file calls them: addresses, or `@login`; nobody, if the signature does not
 * fit or the key is not in the file or not valid then.
 * @param time seconds since 1970
 * @throws {GitError} if the signers' file cannot be read, or the program that verifies is missing.
 */
export async function verifySignature(
  object: SignedObject,
  signers: Signers,
  time: number,
  environment: NodeJS.ProcessEnv,
): Promise<string[]> {
  const lines = signers.text.split(/\r?\n/u);
  const open = findPattern(lines);
  if (open !== undefined) throw unreadable(signers, open, "a pattern stands for anybody: name each person");
  const forOpenpgp = (line: string) => /^\S+\s+openpgp\s/iu.test(line);
  if (object.signature.startsWith("-----BEGIN PGP SIGNATURE-----"))
    return verifyOpenpgp(object, lines.filter(forOpenpgp), environment);
  if (!object.signature.startsWith("-----BEGIN SSH SIGNATURE-----")) return [];
  const folder = createTemporaryFolder();
  try {
    const [keys, signature] = [join(folder.path, "signers"), join(folder.path, "signature")];
    // A line that ssh-keygen would refuse keeps its number.
    writeFileSync(keys, lines.map((line) => (forOpenpgp(line) ? "#" : line)).join("\n"));
    writeFileSync(signature, object.signature, "latin1");
    const revoked = await readRevocations(folder.path, environment);
    const when = `-Overify-time=${new Date(time * 1000).toISOString().slice(0, 19).replaceAll(/[-T:]/gu, "")}`;
    const run = (words: readonly string[], input = "") =>
      runVerifier("ssh-keygen", words, { cwd: folder.path, environment }, input);
    const known = await run(["-Y", "find-principals", "-f", keys, "-s", signature, when]);
    // Of a key that has expired it complains in the same way.
    const [, line, complaint] = /signers:(\d+): (.*\b(?:invalid|bad|missing)\b.*)/u.exec(known.complaints) ?? [];
    if (line !== undefined) throw unreadable(signers, line, complaint);
    const named = known.output.toString("utf8").split(/[\n,]/u).filter(Boolean);
    const principals = new Set([object.claimed, ...named.filter((name) => !/[*?!]/u.test(name))]);
    const verified: string[] = [];
    for (const principal of principals) {
      const words = ["-Y", "verify", "-n", "git", "-f", keys, "-I", principal, "-s", signature, when, ...revoked];
      if (principal !== "" && (await run(words, object.payload)).status === 0) verified.push(principal);
    }
    return verified;
  } finally {
    folder.remove();
  }
}

/**
 * The keys that who verifies has revoked, as git itself takes them: git-config(1), `gpg.ssh.revocationFile`. Asked where
 * no repository has a say.
 */
async function readRevocations(folder: string, environment: NodeJS.ProcessEnv): Promise<string[]> {
  const words = ["config", "--type=path", "--get", "gpg.ssh.revocationFile"];
  const output = await runGit(outsideRepositories(folder, environment), words, { accept: [0, 1] });
  const file = output.toString("utf8").replace(/\n$/u, "");
  return file === "" ? [] : ["-r", resolve(file)];
}

function unreadable({ where }: Signers, line: number | string, complaint = ""): GitError {
  const format = "a line is: <address> <key type> <key>, see ssh-keygen(1), ALLOWED SIGNERS";
  return new GitError("mistyped", `${where} cannot be read: line ${line}: ${complaint}`, format);
}

async function verifyOpenpgp(
  { signature, payload }: SignedObject,
  lines: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string[]> {
  if (lines.length === 0) return [];
  const folder = createTemporaryFolder();
  try {
    const file = join(folder.path, "signature");
    writeFileSync(file, signature, "latin1");
    const { status, output } = await runVerifier(
      "gpg",
      ["--batch", "--status-fd=1", "--verify", file, "-"],
      { cwd: folder.path, environment },
      payload,
    );
    const said = output.toString("latin1");
    // `VALIDSIG <fingerprint> … <fingerprint of the primary key>`, and GOODSIG only while the key has not expired: DETAILS of GnuPG.
    const [, signing, primary] = /^\[GNUPG:\] VALIDSIG ([0-9A-F]+) (?:.* )?([0-9A-F]+)$/mu.exec(said) ?? [];
    if (status !== 0 || signing === undefined || !/^\[GNUPG:\] GOODSIG /mu.test(said)) return [];
    return lines.flatMap((line) => {
      const [principals = "", , ...key] = line.trim().split(/\s+/u);
      return [signing, primary].includes(key.join("").toUpperCase()) ? principals.split(",") : [];
    });
  } finally {
    folder.remove();
  }
}

async function runVerifier(
  program: string,
  words: readonly string[],
  { cwd, environment }: ProgramPlace,
  input: string,
): Promise<ProgramEnd & { output: Buffer }> {
  const place = { cwd, environment: { ...environment, LC_ALL: "C", TZ: "UTC" } };
  try {
    return await runProgram(program, words, place, { input: Buffer.from(input, "latin1") });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new GitError(
      "failed",
      `${program} is needed to verify an agreement, and is not installed`,
      `install ${program}`,
    );
  }
}
