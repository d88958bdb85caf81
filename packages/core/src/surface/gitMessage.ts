import { textOf } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import { explainOtherWays, explainUses, explainValue } from "../report/explainDisclosure.ts";
import { explainLimits } from "../report/explainLimits.ts";
import { explainPeople } from "../report/explainPeople.ts";
import { explainStance } from "../report/explainPolicy.ts";
import { neutralise } from "../text/neutralise.ts";
import { exampleTrailers } from "./exampleTrailers.ts";
import { missingSections } from "./missingSections.ts";
import type { Surface, SurfaceText } from "./surface.ts";

const noRoom = "a template has no room for it";

/** Comments of git's, which stand in the editor below the message and never become a part of it. */
export const surface: Surface = { comments: "git", files: [".gitmessage"], describe };

function describe(policy: Policy): SurfaceText {
  const { disclosure, title, uses } = policy;
  const typed = exampleTrailers(policy);
  const asked =
    disclosure.level === "none"
      ? []
      : [
          ...disclosure.trailers.flatMap((spec) => [...explainValue(spec), ...explainUses(spec, uses).map(textOf)]),
          ...explainOtherWays(policy).map(textOf),
        ];
  return {
    lines: [
      ...wrapped(`AI policy of ${title}: ${explainStance(policy)}`),
      ...(typed.length > 0
        ? [
            ...wrapped(
              `If AI was used, disclose it (${disclosure.level}): remove "# " before the line that fits, and correct its value. Keep it in the last paragraph.`,
            ),
            ...typed.map((line) => `# ${neutralise(line)}`),
          ]
        : []),
      ...[...asked, ...[...explainPeople(policy), ...explainLimits(policy)].map(textOf)].flatMap(wrapped),
    ],
    missing: [
      ...missingSections(policy, {
        refusals: noRoom,
        tools: noRoom,
        rules: noRoom,
        agreement: noRoom,
        attestation: noRoom,
        advice: noRoom,
        uncovered: noRoom,
        severity: noRoom,
      }),
      "commits made with git commit -m, or by a program: git shows no template there",
    ],
  };
}

/** Columns of a line of comment: a commit message's own. */
const widest = 72;

function wrapped(text: string): string[] {
  const lines = ["#"];
  for (const word of neutralise(text).split(" ")) {
    const line = `${lines.at(-1)} ${word}`;
    if (line.length > widest && lines.at(-1) !== "#   ") lines.push(`#   ${word}`);
    else lines[lines.length - 1] = line;
  }
  return lines;
}
