import { idleGlobs } from "../../policy/idleGlobs.ts";
import { loadMatcher } from "../../policy/loadMatcher.ts";
import type { PolicySource } from "../../policy/schema.ts";
import { nearest } from "../../text/nearest.ts";
import { explainNever } from "../../policy/explainNever.ts";
import { mostOfOneKind } from "../firstOf.ts";
import { listGlobs } from "../listGlobs.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { RemarkKind, Remarks } from "../remark.ts";

const docs = (...globs: readonly string[]): PolicySource => ({
  categories: { docs: [...globs] },
  offLimits: [{ categories: ["docs"], when: "always" }],
});

/** Of globs, each by itself. */
export const globRemarks: readonly RemarkKind[] = [
  {
    name: "a glob that no path can match",
    code: "never-matches",
    severity: "warning",
    at: "categories.docs[0]",
    wrong: docs("docs/", "*.md"),
    right: docs("docs/**", "*.md"),
    find: ({ own }) =>
      listGlobs(own).flatMap(({ path, glob }) => {
        const [why, meant] = explainNever(glob) ?? [];
        if (why === undefined) return [];
        const fix = meant ? `write ${JSON.stringify(meant)}` : "delete it, or write a path such as docs/**";
        return [{ keys: [path], message: `no path can match ${JSON.stringify(glob)}: ${why}`, fix }];
      }),
  },
  {
    name: "a glob that matches no tracked file",
    code: "never-matches",
    severity: "warning",
    at: "categories.docs[0]",
    paths: ["docs/a.md", "README.md"],
    wrong: docs("docs", "*.md"),
    right: docs("docs/**", "*.md"),
    find: findIdle,
  },
  {
    name: "a folder's name, which matches a file of that name only",
    code: "misleading",
    severity: "note",
    at: "categories.docs[0]",
    wrong: docs("docs", "*.md"),
    right: docs("docs/**", "Makefile", "tools/run.sh"),
    find: ({ own, paths }) =>
      paths
        ? []
        : listGlobs(own).map(
            ({ path, glob }) =>
              looksLikeFolder(glob) && {
                keys: [path],
                message: `${JSON.stringify(glob)} matches one file of this name, and nothing in a folder`,
                fix: `if it is a folder, write ${JSON.stringify(`${glob}/**`)}`,
              },
          ),
  },
  {
    name: "a glob that should be taken out of the others",
    code: "misleading",
    severity: "warning",
    at: "categories.docs[1]",
    wrong: docs("docs/**", "!docs/generated/**"),
    right: docs("docs/**"),
    find: ({ own }) =>
      listGlobs(own).map(
        ({ path, glob, among }) =>
          glob.startsWith("!") &&
          among.some((other) => !other.startsWith("!")) && {
            keys: [path],
            message: `${JSON.stringify(glob)} adds all files outside ${JSON.stringify(glob.slice(1))}: a list takes nothing out`,
            fix: `write ${JSON.stringify(glob.slice(1))} in a category above this one, or in exempt.paths, and delete it here`,
          },
      ),
  },
  {
    name: "a backslash between folders",
    code: "misleading",
    severity: "warning",
    at: "categories.docs[0]",
    wrong: docs("docs\\api\\**", "*.md"),
    right: docs("docs/api/**", "docs/\\[a\\].md"),
    find: ({ own }) =>
      listGlobs(own).map(
        ({ path, glob }) =>
          /\\[\p{L}\p{N}_.]/u.test(glob) && {
            keys: [path],
            message: `a backslash does not part folders in ${JSON.stringify(glob)}: it takes the next sign as it stands`,
            fix: `write ${JSON.stringify(glob.replaceAll("\\", "/"))}`,
          },
      ),
  },
  {
    name: "a blank at the end of a glob",
    code: "misleading",
    severity: "warning",
    at: "categories.docs[0]",
    wrong: docs("docs/** ", "*.md"),
    right: docs("docs/**", "*.md"),
    find: ({ own }) =>
      listGlobs(own).map(
        ({ path, glob }) =>
          glob.trim() !== glob &&
          glob.trim() !== "" && {
            keys: [path],
            message: `the blank at an end of ${JSON.stringify(glob)} belongs to the path`,
            fix: `write ${JSON.stringify(glob.trim())}`,
          },
      ),
  },
];

/** Most files without an ending are called in capitals: `LICENSE`, `Makefile`. */
function looksLikeFolder(glob: string): boolean {
  return /^(?:[\w-][\w.-]*\/)*[a-z][a-z0-9_-]*$/u.test(glob);
}

/** Only where files are known: a glob is right if one of them matches. */
async function findIdle({ own, paths }: LintedPolicy): Promise<Remarks> {
  if (!paths) return [];
  const matcher = await loadMatcher();
  const idle = new Set((await idleGlobs(own, paths)).filter(({ never }) => !never).map(({ glob }) => glob));
  const folders = [...new Set(paths.map((path) => path.replace(/\/.*$/u, "")))];
  return listGlobs(own)
    .filter(({ path: [list = ""], glob }) => idle.has(glob) && ["categories", "byPath"].includes(String(list)))
    .map(({ path, glob }, index) => {
      // No more are told.
      const meant = index > mostOfOneKind ? [] : guess(glob, folders);
      const other = meant.find((one) => paths.some(matcher([one])));
      return {
        keys: [path],
        message: `${JSON.stringify(glob)} matches no tracked file`,
        fix: other === undefined ? "correct the path, or delete the glob" : `write ${JSON.stringify(other)}`,
      };
    });
}

/** A folder without stars, one that is deeper, a folder of the top level that is spelt like it. */
function guess(glob: string, folders: readonly string[]): string[] {
  const [top = "", ...rest] = glob.split("/");
  const near = nearest(top, folders);
  return [`${glob}/**`, `**/${glob}`, ...(near === undefined ? [] : [[near, ...rest].join("/")])];
}
