import { mergePlugins, plugin } from "@ai-disclosure/commitlint-plugin";

/** A rule this project had before: commitlint keeps one plugin object, so the two are merged. */
const own = {
  rules: {
    "subject-names-no-ticket": ({ subject }) => [!/#\d+/.test(subject ?? ""), "tickets belong in the footer"],
  },
};

export default {
  extends: ["@commitlint/config-conventional", "@ai-disclosure/commitlint-plugin/policy"],
  plugins: [mergePlugins(own, plugin)],
  rules: {
    "subject-names-no-ticket": [2, "always"],
    "ai/disclosure-matches-diff": [1, "always"],
  },
};
