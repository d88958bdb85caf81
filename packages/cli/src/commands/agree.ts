import { defineCommand } from "../arguments/command.ts";

export const command = defineCommand({
  section: "of the past, and in CI",
  synopsis: "agree RANGE|COMMIT",
  summary: "as a maintainer, sign that AI may be used in these changes",
  options: {
    paths: { type: "string", multiple: true, example: "src/core/**" },
    until: { type: "string", example: "2026-12-31" },
    reason: { type: "string", example: "discussed on the list" },
  },
  help: `usage: ai-disclosure agree RANGE|COMMIT [--paths GLOB] [--until DATE] [--reason TEXT]

Signs your agreement to AI in these changes, with the key that git signs with (SSH or
OpenPGP), and keeps it as a note (refs/notes/ai-agreement) on the commits. It is bound to
what the commits change, so that it survives a rebase and fits no other change. The audit
verifies it with the keys in the file that the policy names in agreement.signers, and
with the owners of the paths, both as the base has them.

  --paths GLOB      agree for these paths only (repeatable)
  --until DATE      the last day on which it counts, in UTC
  --reason TEXT     kept with it

examples:
  ai-disclosure agree origin/main..topic --reason "discussed on the list"
  git push origin refs/notes/ai-agreement                 share it
  git fetch origin 'refs/notes/*:refs/notes/*'            have the others', in CI too
  git config gpg.format ssh                               sign with an SSH key
  git config user.signingKey ~/.ssh/id_ed25519.pub`,
  run: async (given, terminal) => (await import("../agree/runAgree.ts")).runAgree(given, terminal),
});
