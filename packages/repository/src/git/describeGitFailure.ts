import { statSync } from "node:fs";
import type { ProgramEnd } from "../process/runProgram.ts";
import { GitError, type GitErrorKind } from "./gitError.ts";

/** What it means to a user that git could not be run to its end; another error is left as it is. */
export function describeRunFailure(error: unknown, [verb = ""]: readonly string[], cwd: string): unknown {
  const { code, message, syscall = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOBUFS") {
    const remedy = "ask about less at once: a smaller commit, range or mailbox";
    return new GitError("failed", `git ${verb} printed more than 256 MB`, remedy);
  }
  if (!syscall.startsWith("spawn")) return error;
  // That git is not installed and that the directory is not there are both ENOENT to spawn(3).
  if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) {
    return new GitError(
      "no-directory",
      `there is no directory ${cwd}`,
      "run the command in a directory of the repository",
    );
  }
  if (code === "ENOENT") {
    return new GitError("git-missing", "git is not on PATH", "install git 2.30 or later, or add it to PATH");
  }
  return new GitError(
    "git-missing",
    `git could not start: ${code ?? message}`,
    "check that you can run the git on PATH",
  );
}

type Description = readonly [kind: GitErrorKind, message: string, remedy: string];

/** What git says, and what it means to a user; the first that fits. */
const known: readonly (readonly [
  said: RegExp,
  describe: (cwd: string, said: string, place?: string) => Description,
])[] = [
  [
    /not a git repository/,
    (cwd) => [
      "not-a-repository",
      `${cwd} is not in a git repository`,
      "run the command inside a repository, or create one: git init",
    ],
  ],
  [
    /must be run in a work tree/,
    (cwd) => [
      "no-work-tree",
      `${cwd} has no work tree: it is a bare repository or inside .git`,
      "run the command in a checkout, e.g. one made by git worktree add",
    ],
  ],
  [
    // `fatal: detected dubious ownership in repository at '/srv/project'`: its top level, wherever in it we are.
    /dubious ownership(?: in repository at '(.+)')?/,
    (cwd, _said, place = cwd) => [
      "foreign-owner",
      `git refuses the repository at ${place}: it belongs to another user`,
      `if you trust it: git config --global --add safe.directory ${place}`,
    ],
  ],
  [
    /unable to auto-detect email|no (?:email|name) was given|empty ident name|invalid ident/,
    (_cwd, said) => [
      "failed",
      `git does not know who you are: ${said}`,
      'git config --global user.name "Your Name"; git config --global user.email you@example.org',
    ],
  ],
  [
    // Of a directory in `objects/info/alternates`, which git complains of and goes on without.
    /object directory (.+) does not exist|unable to normalize alternate object path: (.+)/,
    (_cwd, _said, place = "another directory") => goneStore(place),
  ],
];

/** That something is missing: with the directory that it was borrowed from, if that is gone. */
export function goneWithStore(fact: string, path: string): GitError {
  const [kind, because, remedy] = goneStore(path);
  return new GitError(kind, `${fact}: ${because}`, remedy);
}

function goneStore(path: string): Description {
  return [
    "failed",
    `this repository borrows objects from ${path}, which is not there`,
    "restore that directory, or remove it from .git/objects/info/alternates and run git fetch --refetch",
  ];
}

/** git ran and failed. Its first `fatal:` or `error:` line tells why, in English because of LC_ALL=C. */
export function describeGitFailure(
  [verb = ""]: readonly string[],
  cwd: string,
  { status, signal, complaints }: ProgramEnd,
): GitError {
  const code = status ?? undefined;
  const understood = describeKnownFailure(complaints, cwd, code);
  if (understood) return understood;
  const said = saidIn(complaints);
  const end = signal ? `was ended by ${signal}` : `failed with status ${status}`;
  return new GitError("failed", `git ${verb} ${end}: ${said}`, remedyFor(said), code, signal ?? undefined);
}

/** A failure whose complaint says what is wrong, whatever git was asked; undefined for another one. */
export function describeKnownFailure(complaints: string, cwd: string, status?: number): GitError | undefined {
  for (const [pattern, describe] of known) {
    const found = pattern.exec(complaints);
    if (found) return new GitError(...describe(cwd, saidIn(complaints), found[1] ?? found[2]), status);
  }
  return undefined;
}

function saidIn(complaints: string): string {
  const lines = linesOf(complaints);
  return lines.find(isComplaint) ?? lines.find((line) => line !== "") ?? "it said nothing";
}

/** git's first `error:` or `fatal:` line without that word; the empty string if there is none. */
export function complaintIn(stderr: string): string {
  return (linesOf(stderr).find(isComplaint) ?? "").replace(/^[a-z]+: /, "");
}

const isComplaint = (line: string) => /^(?:fatal|error): /.test(line);

const linesOf = (stderr: string) => stderr.split("\n").map((line) => line.replace(/[\x00-\x1f\x7f]/g, "?").trim());

function remedyFor(said: string): string {
  if (/promisor remote|transport '[^']*' not allowed|unable to read (?:tree \(?)?[0-9a-f]{40}/.test(said)) {
    return "this clone lacks objects that must be measured, and nothing is fetched here: run git fetch --refetch --no-filter";
  }
  if (/[Pp]ermission denied|insufficient permission|Read-only file system/.test(said)) {
    return "it must be written to: run it as the owner, or in a clone of your own";
  }
  if (/unrecognized argument|unknown (?:option|switch)|is not a git command|^usage: /.test(said)) {
    return "check git version: 2.30 is the oldest that works";
  }
  if (said.includes("bad config")) return "fix the setting that git names";
  return "run the same git command yourself to see more";
}
