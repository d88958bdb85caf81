import {
  cleanMessage,
  describeSurface,
  judge,
  judgePullRequest,
  placeBlock,
  placeRuleset,
  presetNames,
  resolvePolicy,
  surfacesIn,
  type Policy,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { documentedPresets } from "../../support/documentedPresets.ts";

const policies = await Promise.all(presetNames.map((name) => resolvePolicy({ extends: name })));
const linesOf = (surface: Parameters<typeof describeSurface>[0], policy: Policy) =>
  describeSurface(surface, policy).lines;
const textOf = (placed: ReturnType<typeof placeBlock>): string => {
  if ("problem" in placed) throw new Error(placed.problem);
  return placed.text;
};

test.each(policies)("$name: a pull request's template that is left as it is answers nothing", async (policy) => {
  const body = textOf(placeBlock("", "pr-template", linesOf("pr-template", policy)));
  const of = async (text: string) => {
    const { findings, evidence, disclosures } = await judgePullRequest(
      { title: "Fix it", body: text, labels: [] },
      policy,
    );
    const said = findings.filter(({ rule }) => rule === "pr-disclosure").map(({ severity }) => severity);
    return { said, evidence, disclosures };
  };
  const filled = await of(body);
  expect(filled.evidence).toEqual([]);
  expect(filled.said).toEqual((await of("")).said);
});

test.each(policies)("$name: a commit template is comments only", (policy) => {
  const text = textOf(placeBlock("\n", "gitmessage", linesOf("gitmessage", policy)));
  expect(cleanMessage(text, { mode: "strip", commentString: "#" }).trim()).toBe("");
});

const trailers = policies.flatMap((policy) => policy.disclosure.trailers.map((spec) => ({ policy, ...spec })));

test.each(trailers.filter(({ policy }) => policy.stance !== "forbid" && policy.disclosure.level !== "none"))(
  "$policy.name: the template's $key with its comment mark removed is a disclosure",
  async ({ policy, key, example }) => {
    const line = `${key}: ${example}`;
    const template = textOf(placeBlock("\n", "gitmessage", linesOf("gitmessage", policy)));
    if (!policy.disclosure.channels.some((channel) => channel.startsWith("commit-"))) return;
    expect(template).toContain(`\n# ${line}\n`);
    const edited = `fix: it\n\nIt was broken.\n${template.replace(`# ${line}`, line)}`;
    const { disclosures, findings } = await judge(edited, policy, { cleanup: "strip" });
    expect(disclosures.map((one) => one.spec?.key)).toContain(key);
    expect(findings.filter(({ rule }) => rule.startsWith("disclosure-format"))).toEqual([]);
  },
);

/** What GitHub's RE2 does with a pattern, as far as JavaScript's expressions are alike. */
function refuses(
  { pattern, negate }: { readonly pattern: string; readonly negate: boolean },
  message: string,
): boolean {
  const [, flags = "", rest = ""] = /^\(\?([im]+)\)(.*)$/su.exec(pattern) ?? [];
  const expression = new RegExp(rest.replaceAll(String.raw`\A`, "^"), flags);
  return expression.test(message) === negate;
}

function patternsOf(policy: Policy) {
  const text = linesOf("ruleset", policy).join("\n");
  if (text === "") return [];
  const { rules } = JSON.parse(text) as { rules: { parameters: { pattern: string; negate: boolean } }[] };
  return rules.map(({ parameters }) => parameters);
}

test.each(documentedPresets)(
  "$name: its ruleset refuses no message that the policy accepts",
  async ({ name, examples }) => {
    const patterns = patternsOf(await resolvePolicy({ extends: name }));
    for (const { message, title } of examples.accepted) {
      const refusing = patterns.filter((pattern) => refuses(pattern, message));
      expect({ title, refusing }).toEqual({ title, refusing: [] });
    }
  },
);

test("a ruleset refuses a tool's trailer, footer and missing sign-off, and no person's", async () => {
  const signed = "\n\nSigned-off-by: Jane Doe <jane@example.org>\n";
  const verdict = async (policy: string, message: string) =>
    patternsOf(await resolvePolicy({ extends: policy })).some((pattern) => refuses(pattern, message));
  expect(await verdict("qemu", `fix it${signed}`)).toBe(false);
  expect(await verdict("qemu", "fix it\n")).toBe(true);
  expect(await verdict("qemu", "Merge branch 'topic'\n")).toBe(false);
  expect(await verdict("qemu", `fix it\n\nCo-authored-by: Claude <noreply@anthropic.com>${signed.slice(1)}`)).toBe(
    true,
  );
  expect(
    await verdict("qemu", `fix it\n\nco-authored-by: x <1+cursor[bot]@users.noreply.github.com>${signed.slice(1)}`),
  ).toBe(true);
  expect(await verdict("qemu", `fix it\n\nAssisted-by: Claude Code${signed.slice(1)}`)).toBe(true);
  expect(
    await verdict("qemu", `fix it\n\nCo-authored-by: Claude Dupont <claude@dupont.example>${signed.slice(1)}`),
  ).toBe(false);
});

test("a policy that only warns refuses nothing", async () => {
  expect(linesOf("ruleset", await resolvePolicy({ extends: "qemu", mode: "warn" }))).toEqual([]);
});

test("traps stay out of what agents read, and are counted as missing", async () => {
  const policy = await resolvePolicy({ canaries: [{ text: "PINEAPPLE", in: ["commit-message"] }] });
  for (const surface of ["agents", "contributing", "pr-template", "gitmessage"] as const) {
    const { lines, missing } = describeSurface(surface, policy);
    expect(lines.join("\n")).not.toContain("PINEAPPLE");
    expect(missing.join("\n")).toContain("1 trap for agents");
  }
  expect(linesOf("ruleset", policy).join("\n")).toContain("PINEAPPLE");
});

test("what a policy asks in every channel is asked with and, and a signed agreement is nobody's to type", async () => {
  const agreement = { proof: "signed" as const, grantedBy: ["Jim Roe <jim@example.org>"], signers: "signers" };
  const policy = await resolvePolicy({
    extends: "qemu",
    disclosure: { channels: ["commit-trailer", "pr-body"], everyChannel: true },
    agreement,
  });
  const text = linesOf("agents", policy).join("\n");
  expect(text).toContain("in the last paragraph of each commit message, and in the pull request:");
  expect(text).toContain("Never run ai-disclosure agree: it is the signature of one of Jim Roe");
  expect(text).toContain("`ai-disclosure add code`");
});

test("words of a policy are shown as they are, whatever they mean to Markdown", async () => {
  const policy = await resolvePolicy({
    title: "<b>X</b>",
    attest: ["# no heading", "1. no item", "two  blanks", "**no** _stress_ snake_case <word> `code` -->"],
    forbidFiles: [{ globs: ["**/*.png"], when: "ai", reason: "takes none" }],
  });
  const text = linesOf("agents", policy).join("\n");
  expect(text).toContain(String.raw`policy of \<b>X\</b>:`);
  expect(text).toContain(String.raw`- \# no heading`);
  expect(text).toContain(String.raw`- 1\. no item`);
  expect(text).toContain("- two blanks");
  expect(text).toContain(String.raw`\*\*no\*\* \_stress\_ snake_case \<word> \`code\` -->`);
  expect(text).toContain(String.raw`\*\*/\*.png made with AI`);
  expect(linesOf("pr-template", policy).join("\n").match(/-->/gu)).toHaveLength(1);
});

const lines = ["one", "", "```text", "two", "```"];
const [begin, end] = [/^<!-- ai-disclosure:begin agents: .* -->$/mu, /^<!-- ai-disclosure:end agents -->$/mu];

test.each([
  ["an empty file", "", ""],
  ["a file", "# Guide\n\nText.\n", "# Guide\n\nText.\n\n"],
  ["a blank line at the end", "# Guide\n\n", "# Guide\n\n"],
  ["no final newline", "# Guide", "# Guide\n\n"],
  ["CRLF", "# Guide\r\nText\r\n", "# Guide\r\nText\r\n\r\n"],
  ["a byte order mark", "\u{feff}# Guide\n", "\u{feff}# Guide\n\n"],
  ["a byte order mark alone", "\u{feff}", "\u{feff}"],
  [
    "markers in a fence",
    "~~~\n<!-- ai-disclosure:begin agents -->\n~~~\n",
    "~~~\n<!-- ai-disclosure:begin agents -->\n~~~\n\n",
  ],
  [
    "markers in indented code",
    "    <!-- ai-disclosure:begin agents -->\n",
    "    <!-- ai-disclosure:begin agents -->\n\n",
  ],
])("%s: the block is appended once, and all before it stays", (_, before, kept) => {
  const text = textOf(placeBlock(before, "agents", lines));
  expect(text.startsWith(kept)).toBe(true);
  expect(text.slice(kept.length)).toMatch(/^<!-- ai-disclosure:begin agents: /u);
  expect(text.includes("\r")).toBe(before.includes("\r"));
  expect(text.replaceAll("\r\n", "").includes("\n")).toBe(!before.includes("\r"));
  expect(textOf(placeBlock(text, "agents", lines))).toBe(text);
  expect(surfacesIn(text)).toEqual(["agents"]);
});

test.each([
  ["\n", "\n"],
  ["\r\n", "\r\n"],
  ["\n", ""],
  ["\r\n", ""],
])("what stands around a block stays byte for byte, line ends %j and the file's end %j", (eol, last) => {
  const around = (block: string) => ["# Guide  ", "", ...block.split("\n"), "", "Trailing  "].join(eol) + last;
  const old = textOf(placeBlock("", "agents", ["old"])).trimEnd();
  const fresh = textOf(placeBlock("", "agents", lines)).trimEnd();
  expect(textOf(placeBlock(around(old), "agents", lines))).toBe(around(fresh));
  const atEnd = `# Guide${eol}${old.replaceAll("\n", eol)}`;
  expect(textOf(placeBlock(atEnd, "agents", lines))).toBe(`# Guide${eol}${fresh.replaceAll("\n", eol)}`);
});

test("a block that somebody broke inside is replaced as a whole", () => {
  const fresh = textOf(placeBlock("# Guide\n", "agents", lines));
  const broken = fresh.replace("two\n```\n", "two\n~~~\n<!-- ai-disclosure:begin agentsmith -->\n");
  expect(broken).not.toBe(fresh);
  expect(textOf(placeBlock(broken, "agents", lines))).toBe(fresh);
});

test("two surfaces share a file", () => {
  const both = textOf(placeBlock(textOf(placeBlock("# Guide\n", "contributing", ["people"])), "agents", ["agents"]));
  expect(surfacesIn(both)).toEqual(["agents", "contributing"]);
  expect(textOf(placeBlock(both, "contributing", ["people"]))).toBe(both);
  expect(textOf(placeBlock(both, "contributing", ["humans"]))).toBe(both.replace("people", "humans"));
});

test.each([
  ["begin agents -->\n", /line 1 begins the block agents, but nothing ends it/u],
  ["end agents -->\n", /line 1 ends the block agents, but nothing begins it/u],
  ["end agents -->\n<!-- ai-disclosure:begin agents -->\n", /line 1 ends the block agents before line 2 begins it/u],
  [
    "begin agents -->\n<!-- ai-disclosure:begin agents -->\n<!-- ai-disclosure:end agents -->",
    /lines 1 and 2 both begin/u,
  ],
  ["begin agents -->\n<!-- ai-disclosure:end agents -->\n<!-- ai-disclosure:end agents -->", /lines 2 and 3 both end/u],
])("markers that do not fit together are named: %j", (rest, problem) => {
  const text = `<!-- ai-disclosure:${rest}`;
  expect(placeBlock(text, "agents", lines)).toEqual({ problem: expect.stringMatching(problem) });
  expect(surfacesIn(text)).toEqual(["agents"]);
});

test("a fence that nothing closes would swallow the block", () => {
  expect(placeBlock("# Guide\n\n```\ncode\n", "agents", lines)).toEqual({
    problem: "line 3 opens a code fence that nothing closes",
  });
});

test("the markers are one line each", () => {
  const text = textOf(placeBlock("", "agents", lines));
  expect(text).toMatch(begin);
  expect(text).toMatch(end);
});

test("a ruleset replaces only a ruleset of its own", async () => {
  const written = linesOf("ruleset", await resolvePolicy({ extends: "qemu" }));
  const { text } = placeRuleset("", written) as { text: string };
  expect(placeRuleset(text, written)).toEqual({ text });
  expect(placeRuleset(text.replaceAll("\n", "\r\n"), written)).toEqual({ text: text.replaceAll("\n", "\r\n") });
  expect(placeRuleset('{ "name": "main" }', written)).toMatchObject({
    problem: expect.stringContaining("something other than the ruleset"),
  });
  expect(placeRuleset("{ broken", written)).toMatchObject({
    problem: expect.stringContaining("something other than the ruleset"),
  });
});
