import { largestOf, listSizes, sizeOf } from "../files/sizes.ts";
import { countsInSeries } from "../limits/addToSeries.ts";
import { findOverruns, type Overrun } from "../limits/findOverruns.ts";
import { nameSize } from "../limits/nameSize.ts";
import { offerAgreement } from "../limits/offerAgreement.ts";
import type { Violation } from "../finding/finding.ts";
import type { Policy } from "../policy/policy.ts";
import { plural } from "../text/plural.ts";
import type { Examples, Rule } from "./rule.ts";

const limit = { id: "series", unit: "changed" as const, max: 750, per: "range" as const, when: "always" as const };
const short = { name: "short", limits: [limit] };
const ofAi = { name: "short", limits: [{ ...limit, when: "ai" as const }], agreement: {} };
const assisted = "add it\n\nCo-authored-by: Claude <noreply@anthropic.com>";
const file = { path: "src/a.rs", added: 400, deleted: 0 };
const half = { message: "add a", files: [file] };

export const examples: Examples = {
  pass: [
    { title: "a short series", policy: short, series: [half], message: "add b", files: [{ ...file, added: 350 }] },
    { title: "judged alone, as in a hook", policy: short, message: "add b", files: [{ ...file, added: 800 }] },
    { title: "a person's part does not count", policy: ofAi, series: [half], message: assisted, files: [file] },
    {
      title: "a part that a maintainer agreed to does not count",
      policy: ofAi,
      series: [{ message: `${assisted}\nAI-agreed-by: Jim Roe <jim@example.org>`, files: [file] }],
      message: assisted,
      files: [file],
    },
    {
      title: "the commit after the one that was too much: once is enough",
      policy: short,
      series: [half, half],
      message: "add c",
      files: [file],
    },
  ],
  fail: [
    {
      title: "too much in two commits",
      policy: short,
      series: [half],
      message: "add b",
      files: [{ path: "tests/b.rs", added: 300, deleted: 51 }],
      says: "751 changed lines in 2 commits so far; short allows at most 750 in one series",
      fix: "send it in smaller parts",
    },
    {
      title: "too much with AI",
      policy: ofAi,
      series: [half, { message: assisted, files: [file] }],
      message: assisted,
      files: [file],
      says: "800 changed lines in 2 AI-assisted commits so far; short allows at most 750 in one series",
      fix: "send it in smaller parts, or record a maintainer's agreement: AI-agreed-by: Name <address>",
    },
    {
      title: "too much, if a hint of AI is right",
      policy: ofAi,
      series: [{ message: "add a\n\nThis patch was generated with ChatGPT.", files: [file] }],
      message: assisted,
      files: [file],
      says: "800 changed lines",
      severity: "warning",
    },
  ],
};

export const rangeSize: Rule = {
  name: "range-size",
  place: 130,
  summary: "The commits of a pull request, a patch series or a pushed branch stay within the policy's size together.",
  why: "Reviewers read the whole change, however many commits it is split into.",
  whenNotToUse:
    "Where commits rewrite each other before they are squashed, and are pushed or mailed: only the audit of a range (main..topic) sees what is left of them in the end, and takes what is within the limit then.",
  severity: "error",
  asked: ({ limits }) => limits.some(({ per }) => per === "range"),
  needsFiles: (change, policy) => change.series !== undefined && countsInSeries(change, policy),
  check: (change, policy) => findOverruns(change, policy).map((overrun) => describe(overrun, policy)),
};

function describe({ limit, applied, files, after, soFar, reading, net }: Overrun, policy: Policy): Violation {
  const commits = plural(soFar.commits, limit.when === "ai" ? "AI-assisted commit" : "commit");
  const left = net === undefined ? "" : `, ${net} net over the whole branch`;
  const whose = applied.whose === undefined ? "" : ` ${applied.whose}`;
  return {
    message: `${nameSize(soFar.size, applied)} in ${commits} so far${left}; ${policy.title} allows at most ${applied.max} in one series${whose}`,
    details: [`${sizeOf(files, applied.unit)} of them here`, ...listSizes(files)],
    fix: `send it in smaller parts${offerAgreement(policy)}`,
    where: { path: largestOf(files) },
    ...(applied.severity === undefined ? {} : { severity: applied.severity }),
    ...(reading === "doubtful" ? { atMost: "warning" } : {}),
    ...(reading === "agreed" && after.waivedBy !== undefined ? { waivedBy: after.waivedBy } : {}),
  };
}
