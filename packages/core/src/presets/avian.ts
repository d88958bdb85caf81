import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Avian",
  source: {
    url: "https://github.com/avianphysics/avian",
    read: "2026-09-19",
    status: "unconfirmed",
    note: "Second-hand: we read the policy before 2026-09-19 and could not find it again. As we read its check, it refuses every mark of a tool. We chose which files are assets.",
  },
  repositories: ["github.com/avianphysics/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body"],
    exempt: ["tab completion"],
    pullRequest: { sentence: "I used <tool> for <what>" },
  },
  forbidTrailers: [
    {
      keys: ["*-by", "Made-with", "*-Session"],
      when: "names-tool",
      reason: "accepts no commits that a model generated",
      fix: "strip",
    },
  ],
  identities: { author: "human", committer: "human", coAuthor: "human", signer: "human" },
  adverts: "forbidden",
  forbidFiles: [
    { globs: ["**/*.{png,jpg,svg,gltf,glb,ogg,wav}"], when: "ai", reason: "accepts no AI-generated art or assets" },
  ],
  attest: [
    "You wrote the commits yourself, except for tab completion.",
    "You understand the change and can explain it.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "disclosed in the pull request": {
      message: "Fix the inertia of cones",
      pullRequest: { body: "I asked Claude where the old formula came from; the code is mine." },
    },
    "without AI": { message: "Add joint motors (#812)" },
    "two people": { message: "Warn about zero-mass bodies\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "a tool as co-author": {
      message: "Speed up the broad phase\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      refusedBy: { "trailer-forbidden": "accepts no commits that a model generated" },
    },
    "a footer": {
      message: "Fix docs of Position\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)",
      refusedBy: { "no-advert": "Claude Code" },
    },
    "an agent as the author": {
      message: "Bump bevy",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Devin" },
    },
  },
};
