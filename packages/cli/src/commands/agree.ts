import { defineCommand } from "../arguments/command.ts";

export const command = defineCommand({
  section: "in history and CI",
  synopsis: "agree RANGE|COMMIT",
  summary: "sign, as a maintainer, that you agree to AI in these changes",
  options: {
    paths: { type: "string", multiple: true, example: "src/core/**" },
    until: { type: "string", example: "2026-12-31" },
    reason: { type: "string", example: "discussed on the list" },
  },
  help: `usage: ai-disclosure agree RANGE|COMMIT [--paths GLOB] [--until DATE] [--reason TEXT]

Signs your agreement to AI in these changes with your git signing key (SSH or OpenPGP),
and stores it in a note on the commits (refs/notes/ai-agreement). The agreement is bound
to the content of the change: it survives a rebase and fits no other change. The audit
verifies it against the keys in the file that agreement.signers names in the policy, and
against the owners of the paths. It reads both from the base.

  --paths GLOB      agree for these paths only (repeatable)
  --until DATE      the last day on which the agreement counts, in UTC
  --reason TEXT     store this reason with the agreement

examples:
  ai-disclosure agree origin/main..topic --reason "discussed on the list"
  git push origin refs/notes/ai-agreement                 share it
  git fetch origin 'refs/notes/*:refs/notes/*'            get the others', also in CI
  git config gpg.format ssh                               sign with an SSH key
  git config user.signingKey ~/.ssh/id_ed25519.pub`,
  run: async (given, terminal) => (await import("../agree/runAgree.ts")).runAgree(given, terminal),
});
