import type { Message } from "../message/message.ts";
import { noteLiftsLimit } from "../limits/noteLiftsLimit.ts";
import { wordsOf } from "../text/words.ts";
import type { Violation } from "../finding/finding.ts";
import { clauses } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import type { Examples, Rule } from "./rule.ts";

const signed = "Signed-off-by: Jane Doe <jane@example.org>";
const mechanical = `AI-used-for: code (mechanical)\n${signed}`;

export const examples: Examples = {
  policy: { extends: "qemu" },
  pass: {
    "the tool named": { message: `use g_autofree\n\nMade with spatch and checked.\n\n${mechanical}` },
    "the tool in the note": {
      message: `use g_autofree\n\nAI-used-for: code (mechanical, a Coccinelle script)\n${signed}`,
    },
    "why there is none": {
      message: `use g_autofree\n\nBy hand, because the macros confuse the tools.\n\n${mechanical}`,
    },
    "nothing mechanical": { message: `fix it\n\nAI-used-for: code\n${signed}` },
  },
  fail: {
    "no tool named": {
      message: `use g_autofree\n\n${mechanical}`,
      says: "a mechanical change of code with AI, and the message names no tool; QEMU prefers coccinelle, sed, clang-format",
      fix: 'name it in the text, e.g. "Made with coccinelle", or say why: "by hand, because …"',
    },
  },
};

export const deterministicTools: Rule = {
  name: "deterministic-tools",
  place: 140,
  summary: "A mechanical change names the deterministic tool that made it, or says why there is none.",
  why: "Reviewers can read a tool's script and run it again, and it does the same everywhere. A hundred edits by a model need a hundred reviews.",
  whenNotToUse: "Where it does not matter how somebody made a mechanical change.",
  severity: "warning",
  explain: ({ deterministicTools: tools }) =>
    clauses(
      ["deterministicTools"],
      tools.length > 0 &&
        `mechanical changes should be made with ${tools.join(", ")}, and the message should name the tool`,
    ),
  asked: (policy) => policy.deterministicTools.length > 0,
  onlyMarked: true,
  check(change, policy) {
    const { deterministicTools: tools } = policy;
    if (!change.message || change.disclosures.length === 0) return [];
    const lifted = change.disclosures.flatMap(({ uses, line }) =>
      uses.flatMap(({ name, note }) => {
        const spec = Object.hasOwn(policy.uses, name) ? policy.uses[name] : undefined;
        return spec && noteLiftsLimit(note, spec.unlessNote) ? [{ name, note, line }] : [];
      }),
    );
    if (lifted.length === 0 || explains(change.message, lifted, tools)) return [];
    return lifted.slice(0, 1).map((one) => complain(one, policy));
  },
};

function complain({ name, line }: Lifted, { title, deterministicTools: tools }: Policy): Violation {
  const few = tools.slice(0, 3).join(", ");
  return {
    message: `a mechanical change of ${name} with AI, and the message names no tool; ${title} prefers ${few}`,
    fix: `name it in the text, e.g. "Made with ${tools[0]}", or say why: "by hand, because …"`,
    where: { line },
  };
}

interface Lifted {
  readonly name: string;
  readonly note: string | undefined;
  readonly line: number;
}

/** What else people call a tool. */
const otherNames: Readonly<Record<string, readonly string[]>> = { coccinelle: ["spatch", "cocci"] };

/** What a reason is recognised by; a wrong guess costs a warning that nobody sees. */
const reasons = ["because", "by hand", "manually", "script", "scripts", "scripted", "deterministic"];

function explains(message: Message, lifted: readonly Lifted[], tools: readonly string[]): boolean {
  const { lines, trailerBlock } = message;
  const prose = trailerBlock ? lines.slice(0, trailerBlock.first - 1) : lines;
  const said = ` ${wordsOf([...prose, ...lifted.map(({ note }) => note)].join("\n"))} `;
  const names = tools.flatMap((tool) => [tool, ...(otherNames[tool.toLowerCase()] ?? [])]);
  return [...names, ...reasons].some((words) => said.includes(` ${wordsOf(words)} `));
}
