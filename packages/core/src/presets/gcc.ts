import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "GCC",
  source: {
    url: "https://gcc.gnu.org/ai-policy.html",
    read: "2026-09-19",
    status: "in-force",
    note: "Quoted second-hand. GCC plans to review it by the beginning of 2027. The text gives no number for what is legally significant. About 15 lines is the GNU project's rule of thumb for its maintainers, so the limit only warns. We chose the globs for tests and imported code.",
  },
  effective: { from: "2026-07-29" },
  repositories: ["gcc.gnu.org/**/gcc.git", "github.com/gcc-mirror/gcc", "forge.sourceware.org/gcc/*"],
  stance: "restrict",
  disclosure: {
    level: "required",
    channels: ["commit-trailer"],
    trailers: [{ key: "Assisted-by", value: "any", example: "Claude Code", repeat: true }],
    exempt: ["accessibility tools", "translation", "grammar"],
  },
  identities: { committer: "human", signer: "human" },
  categories: {
    tests: ["**/testsuite/**"],
    imported: ["libsanitizer/**", "zlib/**", "libffi/**", "libgo/**", "gcc/go/gofrontend/**", "libphobos/**"],
  },
  limits: [
    {
      id: "legally significant",
      unit: "changed",
      max: 15,
      per: "commit",
      exclude: ["tests", "imported"],
      when: "ai",
      severity: "warn",
    },
  ],
  attest: [
    "Outside test cases and imported code, nothing legally significant in the patch comes from an LLM.",
    "You understand the patch and can answer for it in review.",
    "A person pushes it; no LLM has write access.",
  ],
  uncovered: [
    "Only people can judge what is legally significant. A number of lines only hints at it.",
    "GCC will review the policy by the beginning of 2027.",
  ],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    "test cases, however long": {
      message: `testsuite: Cover vectorized reductions of _Float16 [PR119876]

gcc/testsuite/ChangeLog:

\tPR tree-optimization/119876
\t* gcc.dg/vect/vect-reduc-float16-1.c: New test.
\t* gcc.dg/vect/vect-reduc-float16-2.c: New test.

Assisted-by: Claude Code
${signed}`,
      files: [{ path: "gcc/testsuite/gcc.dg/vect/vect-reduc-float16-1.c", added: 180, deleted: 0 }],
    },
    "an insignificant change": {
      message: `c++: Fix a typo in the name of a parameter

gcc/cp/ChangeLog:

\t* pt.cc (tsubst_pack_expansion): Rename.

Assisted-by: ChatGPT`,
      files: [{ path: "gcc/cp/pt.cc", added: 2, deleted: 2 }],
    },
    "more than insignificant: a warning that the reviewer judges": {
      message: `gcov: Print the coverage of conditions per line

gcc/ChangeLog:

\t* gcov.cc (output_conditions): Group by line.

Assisted-by: Claude Code`,
      files: [{ path: "gcc/gcov.cc", added: 34, deleted: 11 }],
    },
    "no AI": {
      message: `libstdc++: Avoid a copy in ranges::fold_left

libstdc++-v3/ChangeLog:

\t* include/bits/ranges_algo.h (__fold_left_fn): Move the projection.

Reviewed-by: Jim Roe <jim@example.org>
${signed}`,
      files: [{ path: "libstdc++-v3/include/bits/ranges_algo.h", added: 140, deleted: 20 }],
    },
  },
  rejected: {
    "a co-author in place of the tag": {
      message: `aarch64: Add a cost for SVE gather loads

gcc/ChangeLog:

\t* config/aarch64/aarch64.cc (aarch64_builtin_vectorization_cost): New case.

Co-authored-by: Claude Opus 4.6 <noreply@anthropic.com>
${signed}`,
      refusedBy: { "disclosure-required": "the message has no Assisted-by trailer" },
    },
    "an LLM signs off": {
      message: `doc: Clarify -fno-plt

Assisted-by: Codex
Signed-off-by: Codex <noreply@openai.com>`,
      refusedBy: { "human-identity": "signed off by Codex, which only people may do" },
    },
    "a tag that says nothing": {
      message: `fortran: Reject ENTRY in a submodule [PR118432]

Assisted-by:
${signed}`,
      refusedBy: { "disclosure-format": "says nothing" },
    },
  },
};
