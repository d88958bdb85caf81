import { expect, test } from "vitest";
import { githubReport } from "../../../packages/cli/src/reports/github.ts";
import { gitlabReport } from "../../../packages/cli/src/reports/gitlab.ts";
import { commits, disclosed, render } from "./auditedCommits.ts";
import { hostileCommits, hostileFacts, hostileTexts, unprintable } from "./hostileCommits.ts";

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * Reads a log as GitHub's runner does: `::name key=value,key=value::data` after leading blanks, else `##[name]data`
 * anywhere; lines end at CR and LF.
 */
function readCommands(log: string): Command[] {
  return log.split(/[\r\n]/).flatMap((line) => {
    const [, name = "", properties = "", data = ""] = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
    if (name === "") return /##\[/.test(line) ? [{ name: "legacy", properties: {}, data: line }] : [];
    const pairs = properties.split(",").map((pair) => pair.split("=", 2).map((part) => unescape(part, true)));
    return [{ name, properties: Object.fromEntries(pairs), data: unescape(data, false) }];
  });
}

function unescape(text: string, property: boolean): string {
  const data = text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  return (property ? data.replaceAll("%3A", ":").replaceAll("%2C", ",") : data).replaceAll("%25", "%");
}

test("GitHub gets an annotation a finding, and the summary in the log", () => {
  const log = render(githubReport);
  expect(readCommands(log)).toEqual([
    {
      name: "error",
      properties: { title: "ai/size-limit in 1a2b3c4d5e6f", file: "hw/net/e1000.c" },
      data: "34 changed lines of code, at most 20 are accepted  [ai/size-limit]\n  +30 −4  hw/net/e1000.c\n  fix: split the change\n  see: https://qemu.example/policy\nin 1a2b3c4d5e6f hw/net: fix the checksum",
    },
    {
      name: "warning",
      properties: { title: "ai/trailer-forbidden in 1a2b3c4d5e6f" },
      data: expect.stringMatching(/^line 6 credits Claude Code/),
    },
  ]);
  expect(log).toContain(
    "\n4 commits of origin/main..HEAD: 1 disclosed, 1 detected, 2 no declared or detected AI use\n",
  );
});

test("GitHub gets an error for an incomplete audit", () => {
  expect(readCommands(render(githubReport, [], "git was killed"))).toEqual([
    { name: "error", properties: { title: "The AI audit is INCOMPLETE" }, data: "git was killed" },
  ]);
});

test.each(hostileTexts)("GitHub obeys no command but ours (%#)", (text) => {
  const log = render(githubReport, hostileCommits, text, hostileFacts(text));
  const found = readCommands(log);
  expect(found).toHaveLength(hostileCommits.length * 2 + 1);
  for (const { name, properties, data } of found) {
    expect(["error", "warning"]).toContain(name);
    expect(Object.keys(properties).every((key) => ["title", "file"].includes(key))).toBe(true);
    expect(data.replaceAll("\n", "")).not.toMatch(unprintable);
  }
});

test("GitLab gets what its code quality format demands", () => {
  const [first, second] = JSON.parse(render(gitlabReport));
  expect(first).toEqual({
    description:
      "34 changed lines of code, at most 20 are accepted; fix: split the change (1a2b3c4d5e6f hw/net: fix the checksum)",
    check_name: "ai/size-limit",
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}:1$/),
    severity: "major",
    location: { path: "hw/net/e1000.c", lines: { begin: 1 } },
  });
  expect(second).toMatchObject({
    severity: "minor",
    location: { path: `commit/${disclosed.hash}`, lines: { begin: 6 } },
  });
});

test("GitLab is told what was not checked, each note once", () => {
  const unchecked = [{ code: "files-unknown" as const, text: "the change's files are not known: size-limit" }];
  const noted = { ...disclosed, findings: [], unchecked };
  expect(JSON.parse(render(gitlabReport, [noted, noted]))).toEqual([
    {
      description: "not checked: the change's files are not known: size-limit (2 commits)",
      check_name: "ai/not-checked/files-unknown",
      fingerprint: "not-checked:files-unknown:0",
      severity: "info",
      location: { path: "commit", lines: { begin: 1 } },
    },
  ]);
});

test("GitLab gets a blocker for an incomplete audit, and an empty list for nothing", () => {
  const entries = JSON.parse(render(gitlabReport, commits, "git was killed"));
  expect(entries.at(-1)).toMatchObject({ severity: "blocker", description: expect.stringMatching(/^INCOMPLETE/) });
  expect(JSON.parse(render(gitlabReport, []))).toEqual([]);
});

test("GitLab's fingerprints are unique, and hostile text is harmless", () => {
  const text = render(gitlabReport, hostileCommits, hostileTexts[3], hostileFacts(hostileTexts[3] ?? ""));
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|##/u);
  const entries: { fingerprint: string; description: string; severity: string }[] = JSON.parse(text);
  expect(entries.filter(({ severity }) => severity !== "info")).toHaveLength(hostileCommits.length * 2 + 1);
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  for (const { description } of entries) expect(description).not.toMatch(unprintable);
});
