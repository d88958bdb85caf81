/** The options of a `git commit` (or `merge`, or `am`) that decide what its hooks see. */
export interface GitArguments {
  /** `commit`, `merge` … */
  readonly subcommand: string;
  /** The options before it: `-C folder`. */
  readonly before: readonly string[];
  readonly amend: boolean;
  /** The value of `--cleanup`. */
  readonly cleanup: string | undefined;
  /** `-v` or `--no-verbose`; undefined leaves it to the configuration. */
  readonly verbose: boolean | undefined;
  /** `--edit` or `--no-edit`; undefined leaves it to git. */
  readonly edit: boolean | undefined;
  /** Whether a message was typed as an argument. */
  readonly inlineMessage: boolean;
  /** The options that make the same commit of another message: all but those of messages and editors. */
  readonly repeated: readonly string[];
  /** The files to commit, for which git makes an index of its own. */
  readonly paths: readonly string[];
  /** Whether author and date are another commit's: `-C`, `-c`. */
  readonly reuses: boolean;
}

type Options = {
  -readonly [Key in Exclude<keyof GitArguments, "subcommand" | "before" | "repeated" | "paths">]: GitArguments[Key];
} & { readonly repeated: string[]; readonly paths: string[] };

/** What the message in the file holds already, or what would open an editor, or another message; a mail brings its own. */
const ofMessages =
  "message file reuse-message reedit-message template fixup squash trailer signoff no-signoff edit no-edit verbose no-verbose verify no-verify quiet dry-run".split(
    " ",
  );

/** Options before the subcommand whose value is the next argument: git(1). */
const globalValues =
  "-C -c --exec-path --git-dir --work-tree --namespace --super-prefix --config-env --attr-source".split(" ");

/** Long options whose value may be the next argument: git-commit(1), git-merge(1), git-am(1). */
const longValues: Readonly<Record<string, readonly string[]>> = {
  commit:
    "author cleanup date file fixup inter-hunk-context message pathspec-from-file reedit-message reuse-message squash template trailer unified".split(
      " ",
    ),
  merge: "cleanup file into-name message strategy strategy-option".split(" "),
  am: "directory exclude include patch-format quoted-cr resolvemsg whitespace".split(" "),
};

/** Short options whose value is the rest of the argument or the next one. */
const shortValues: Readonly<Record<string, string>> = { commit: "mFcCtU", merge: "mFsX", am: "Cp" };

/** Short options whose value, if any, is the rest of the argument. */
const attachedValues = "Su";

/** Neighbours of the options we read: git takes an abbreviation only if it fits one, and `--a` could be `--all`. */
const flags =
  "all allow-empty amend ahead-behind edit interactive untracked-files verbose verify no-amend no-edit no-verbose no-verify".split(
    " ",
  );

/** Reads a command line, program first; undefined if it is not git's or has no subcommand. */
export function parseGitArguments(words: readonly string[]): GitArguments | undefined {
  const program = (words[0] ?? "").replace(/^.*[\\/]/, "").replace(/\.exe$/i, "");
  if (program.startsWith("git-"))
    return { subcommand: program.slice(4), before: [], ...parseOptions(program.slice(4), words.slice(1)) };
  if (program !== "git") return undefined;
  let next = 1;
  while (words[next]?.startsWith("-")) next += globalValues.includes(words[next] ?? "") ? 2 : 1;
  const subcommand = words[next];
  if (subcommand === undefined) return undefined;
  return { subcommand, before: words.slice(1, next), ...parseOptions(subcommand, words.slice(next + 1)) };
}

function parseOptions(subcommand: string, words: readonly string[]): Options {
  const options: Options = {
    amend: false,
    cleanup: undefined,
    verbose: undefined,
    edit: undefined,
    inlineMessage: false,
    repeated: [],
    paths: [],
    reuses: false,
  };
  const isRepeated = (name: string): boolean => subcommand === "am" || !ofMessages.includes(name);
  for (let next = 0; next < words.length; next += 1) {
    const word = words[next] ?? "";
    if (word === "--") {
      options.paths.push(...words.slice(next + 1));
      break;
    }
    if (word.startsWith("--")) {
      const equals = word.indexOf("=");
      const name = fullName(word.slice(2, equals === -1 ? undefined : equals), subcommand);
      const apart = equals === -1 && longValues[subcommand]?.includes(name);
      if (apart) next += 1;
      const value = equals === -1 ? words[next] : word.slice(equals + 1);
      if (name === "fixup" && isMode(value)) next += 1;
      note(options, name, value);
      if (isRepeated(name)) options.repeated.push(apart ? `${word}=${words[next] ?? ""}` : word);
    } else if (word.startsWith("-") && word !== "-") {
      const { letters, takesNext } = shortLetters(word.slice(1), subcommand);
      for (const letter of letters) note(options, shortNames[letter] ?? letter, undefined);
      if (takesNext) next += 1;
      // Only the last letter can have a value.
      const value = takesNext ? (words[next] ?? "") : word.slice(1 + letters.length);
      const kept = letters.filter((letter) => isRepeated(shortNames[letter] ?? letter));
      const isLastKept = kept.at(-1) === letters.at(-1);
      if (kept.length > 0) options.repeated.push(`-${kept.join("")}${isLastKept ? value : ""}`);
    } else {
      options.paths.push(word);
    }
  }
  return options;
}

const shortNames: Readonly<Record<string, string>> = {
  C: "reuse-message",
  F: "file",
  c: "reedit-message",
  e: "edit",
  m: "message",
  n: "no-verify",
  q: "quiet",
  s: "signoff",
  t: "template",
  v: "verbose",
};

/**
 * In `--fixup=amend:COMMIT` git writes a NUL over the colon while it reads it, so that the process table shows two
 * arguments; a branch of that name with paths behind it looks the same.
 */
function isMode(value: string | undefined): boolean {
  return value === "amend" || value === "reword";
}

function note(options: Options, name: string, value: string | undefined): void {
  if (name === "amend" || name === "no-amend") options.amend = name === "amend";
  else if (name === "edit" || name === "no-edit") options.edit = name === "edit";
  else if (name === "verbose" || name === "no-verbose") options.verbose = name === "verbose";
  else if (name === "cleanup") options.cleanup = value;
  else if (name === "message") options.inlineMessage = true;
  // Such a commit changes no file, whatever is staged: git-commit(1).
  else if (name === "fixup" && /^reword(?::|$)/u.test(value ?? "")) options.repeated.push("--allow-empty", "--only");
  else if (name === "reuse-message" || name === "reedit-message") options.reuses = true;
}

function fullName(typed: string, subcommand: string): string {
  const names = [...flags, ...(longValues[subcommand] ?? [])];
  if (names.includes(typed)) return typed;
  const fitting = names.filter((name) => name.startsWith(typed));
  return fitting.length === 1 ? (fitting[0] ?? typed) : typed;
}

/** `-am text` is `-a -m text`: the letters end at one with a value. */
function shortLetters(cluster: string, subcommand: string): { letters: string[]; takesNext: boolean } {
  const letters: string[] = [];
  for (const letter of cluster) {
    letters.push(letter);
    if (attachedValues.includes(letter)) break;
    if (shortValues[subcommand]?.includes(letter))
      return { letters, takesNext: cluster.endsWith(letter) && letters.length === [...cluster].length };
  }
  return { letters, takesNext: false };
}
