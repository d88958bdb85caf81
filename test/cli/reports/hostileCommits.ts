import type { AuditedCommit } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "../../../packages/cli/src/reportParts/report.ts";
import { auditedCommit } from "./auditedCommits.ts";

/** Characters that a terminal may obey, or that show as nothing or as something else. */
export const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What somebody may put into a subject, a name, a path or a trailer to make a report do something else. */
export const hostileTexts: readonly string[] = [
  "::error::forged",
  "  ::stop-commands::token",
  "##[error]forged ##[add-mask]x ##vso[task.setvariable variable=x]y",
  "100%\r\n::error title=a,b:c::forged\n::warning::too",
  "\u001b[2J\u001b]0;title\u0007 \u009b31m \u0000 \u0008",
  "\u202egnp.exe\u202c \u2066isolated\u2069 zero\u200bwidth \ufeff tag\u{e0041}",
  "lone \ud83d surrogate \udc00, U+FFFE \ufffe, U+FFFF \uffff, line\u2028separator, next\u0085line",
  "<script>alert(1)</script><img src=x onerror=alert(1)> <!-- --> ]]> &amp; &#0; \"'",
  "</summary></details><h1>forged</h1>",
  "@maintainer @org/team #123 GH-123 owner/project#45 !67 ~label %milestone $snippet 1a2b3c4d5e6f",
  "[link](https://evil.example) ![image](https://evil.example/x.png) https://evil.example www.evil.example a@evil.example",
  "[link](0) {0} {{1}} <https://evil.example>",
  "`code` ``` fence ```` | pipe \\| \\` *bold* _italic_ ~~gone~~ # heading",
  "\n\n# heading\n\n- [ ] task\n\n| a | b |\n|---|---|\n",
  "`",
  "   ",
  "",
  "$(touch /tmp/forged) `touch /tmp/forged`; rm -rf",
  "x".repeat(10_000),
  "`".repeat(10_000),
  "[".repeat(5000) + "]".repeat(5000),
  "section_start:0:forged\r\u001b[0K",
  '=HYPERLINK("https://evil.example","click")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1,1)",
  "\t=1+1",
  '"a cell","another"\r\na,row',
];

/** A commit each of whose texts is this one. */
export function hostileCommit(text: string, position: number): AuditedCommit {
  const where = { path: `src/${text}`, line: 3, field: text };
  const by = { policy: text, title: text, globs: [text], url: text };
  const finding = { rule: text, message: text, details: [text, text], fix: text, where, waivedBy: text, by };
  return auditedCommit({
    position,
    repository: text,
    hash: text,
    parents: [text],
    subject: text,
    author: { name: text, email: text },
    committer: { name: text, email: text },
    date: text,
    policy: { name: text, title: text, url: text },
    trailers: [{ key: text, value: text, line: 4 }],
    disclosures: [
      { key: text, value: text, uses: [{ name: text, note: text }], line: 4, origin: "trailer", negative: false },
    ],
    evidence: [{ grade: "strong", kind: "trailer", tool: text, where }],
    sizes: { [text]: { files: 1, added: 2, deleted: 3, modified: 3 } },
    findings: [
      { ...finding, severity: "error" },
      { ...finding, severity: "warning", rule: "size-limit" },
    ],
    waived: [{ ...finding, severity: "error" }],
    unchecked: [{ code: "files-unknown", text, rules: [text], where }],
  });
}

export const hostileCommits = hostileTexts.map(hostileCommit);

export function hostileFacts(text: string): AuditFacts {
  return {
    scope: text,
    judgedBy: text,
    commitAddress: `https://forge.example/${text}/commit/{hash}`,
    policies: [
      {
        name: text,
        title: text,
        url: text,
        attest: [text],
        limits: [{ title: text, unit: "changed", max: 20, use: text, only: [text], exclude: [text] }],
      },
    ],
    version: "0.1.0",
  };
}
