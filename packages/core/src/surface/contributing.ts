import type { Policy } from "../policy/policy.ts";
import { explainPolicy } from "../report/explainPolicy.ts";
import { bullets, escapeMarkdown } from "./markdown.ts";
import { missingSections, withoutTraps } from "./missingSections.ts";
import type { Surface, SurfaceText } from "./surface.ts";

const reasons = { tools: "hooks and CI know them", severity: "the sections above say what only warns" };

/** The policy for people who contribute: what `ai-disclosure explain` says, as Markdown. */
export const surface: Surface = {
  comments: "html",
  files: ["CONTRIBUTING.md", ".github/CONTRIBUTING.md", "docs/CONTRIBUTING.md"],
  describe,
};

function describe(policy: Policy): SurfaceText {
  const sections = explainPolicy(withoutTraps(policy)).filter(({ about }) => !Object.hasOwn(reasons, about));
  return {
    lines: [
      `## AI policy of ${escapeMarkdown(policy.title)}`,
      ...sections.flatMap(({ about, title, lines }) =>
        about === "stance" ? ["", ...lines] : ["", `### ${title}`, "", ...bullets(lines)],
      ),
      "",
      "Hooks and CI check this with `ai-disclosure`; `ai-disclosure explain` prints it.",
    ],
    missing: missingSections(policy, reasons),
  };
}
