import { plain, resolvePolicy, type AuditedCommit } from "@ai-disclosure/core/internal";
import type { AuditedPatch } from "@ai-disclosure/repository";
import { describe, expect, test } from "vitest";
import { command } from "../../../packages/cli/src/commands/patch.ts";
import { patchFormats } from "../../../packages/cli/src/patch/patchFormats.ts";
import { auditedCommit, facts, summarise } from "../reports/auditedCommits.ts";
import { hostileCommit, hostileTexts } from "../reports/hostileCommits.ts";
import { readCommands } from "../reports/readers.ts";

const policy = await resolvePolicy({ extends: "qemu" });
const formats = patchFormats({ policy, named: "qemu", onSkipped: () => {} });

/** What the format prints of one patch. */
async function render(name: string, commit: AuditedCommit, source: string, incomplete?: string): Promise<string> {
  const format = await formats[name]?.load();
  if (!format) throw new Error(`no format is called ${name}`);
  let text = "";
  const write = (more: string): void => {
    text += more;
  };
  const report = format.create(write, { allCommits: false, quiet: false, paint: plain });
  const patch: AuditedPatch = { ...commit, mail: { source, number: 1, objections: [] } };
  report.begin?.(facts);
  report.commit(patch);
  report.end(summarise([patch], incomplete), facts);
  return text;
}

test("the command names every format that it has", () => {
  const { format } = command.options;
  expect(format).toMatchObject({ choices: expect.arrayContaining(Object.keys(formats)) });
  expect(format).toHaveProperty("choices.length", Object.keys(formats).length);
});

describe.each(["text", "json", "terse"])("%s, a format of its own for patches", (name) => {
  test("shows the findings with their fix, and what was not checked", async () => {
    const commit = auditedCommit({
      findings: [{ rule: "sign-off", severity: "error", message: "error-mark", fix: "fix-mark" }],
      unchecked: [{ code: "files-unknown", text: "unchecked-mark" }],
    });
    const text = await render(name, commit, "0001-x.patch");
    for (const word of ["sign-off", "error-mark", "fix-mark", "unchecked-mark", "0001-x.patch"])
      expect(text).toContain(word);
  });

  test.each(hostileTexts)("is obeyed by no terminal and no CI log, whatever a patch holds (%#)", async (hostile) => {
    const text = await render(name, hostileCommit(hostile, 0), hostile);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(readCommands(text)).toEqual([]);
  });
});

test("text says that it is not whole, and why", async () => {
  expect(await render("text", auditedCommit(), "0001-x.patch", "a mail cannot be read")).toBe(
    "INCOMPLETE: a mail cannot be read; only the patches judged are listed\n",
  );
});
