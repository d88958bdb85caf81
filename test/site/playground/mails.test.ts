import { expect, test } from "vitest";
import { examples } from "../../../site/playground/examples.ts";
import { judgeTrial } from "../../../site/playground/judging/judgeTrial.ts";
import { describeOutcome } from "../../../site/playground/results/describeOutcome.ts";
import { splitMbox } from "../../../site/playground/judging/mails/splitMbox.ts";
import { addLine, mail } from "../../repository/mail/mails.ts";

const from = "From 0123 Mon Sep 17 00:00:00 2001\n";
const judgeMails = (mails: string) => judgeTrial({ kind: "mails", policy: { preset: "linux" }, mails }, "2026-11-29");

test.each([
  ["", []],
  ["Subject: x\n\ntext\n", ["Subject: x\n\ntext\n"]],
  [`\n\n${from}a\n\n${from}b\n`, [`${from}a\n\n`, `${from}b\n`]],
  [`${from}a\n\nFrom here on it is text\n`, [`${from}a\n\nFrom here on it is text\n`]],
  [`From jane@example.org Fri Nov 20 10:13:10 2026\r\na\r\n`, ["From jane@example.org Fri Nov 20 10:13:10 2026\na\n"]],
])("splits %j", (text, mails) => {
  expect(splitMbox(text)).toEqual(mails);
});

test("the example has a cover letter, a patch that is accepted and one that is refused", async () => {
  const series = examples.find(({ trial }) => trial.kind === "mails");
  const { judged, notes, mistakes, json } = await judgeMails(series?.trial.mails ?? "");
  expect(mistakes).toEqual([]);
  expect(notes).toEqual(['mail 1, "usb: two fixes": no patch in it']);
  expect(judged.map(({ title, findings }) => [title, findings.some(({ outcome }) => outcome === "error")])).toEqual([
    ["1/2 usb: check the length first", false],
    ["2/2 usb: name the endpoint in the message", true],
  ]);
  expect((JSON.parse(json) as { sizes: object }[]).map(({ sizes }) => sizes)).toMatchObject([
    { other: { added: 1, deleted: 0 } },
    { other: { added: 1, deleted: 0 } },
  ]);
});

test("a mail that can be mended is mended as a whole", async () => {
  const raw = mail({
    text: "Co-authored-by: Claude <noreply@anthropic.com>\nSigned-off-by: Jane Doe <jane@example.org>\n",
  });
  const { judged } = await judgeMails(raw);
  expect(judged[0]?.mended?.what).toBe("mail");
  expect(judged[0]?.mended?.text).toContain("Subject: [PATCH] fix it");
  expect(judged[0]?.mended?.text).not.toContain("Co-authored-by");
});

test.each([
  ["iso-8859-1", "Jörg", false],
  ["iso-8859-1", "Jane", true],
  ['"UTF-8"', "Jörg", true],
])("what is copied has the bytes that its header promises: %s, %s", async (charset, name, mended) => {
  const headers = `Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: 8bit\n`;
  const text = `Co-authored-by: Claude <noreply@anthropic.com>\nSigned-off-by: ${name} <jane@example.org>\n`;
  const { judged } = await judgeMails(mail({ headers, text }));
  expect(judged[0]?.mended !== undefined).toBe(mended);
  expect(judged[0]?.lines.join("\n")).toContain(name);
});

test("more mails than anybody reads are not judged", async () => {
  const { judged, mistakes } = await judgeMails(`${from}${mail({})}\n`.repeat(301));
  expect(judged).toEqual([]);
  expect(mistakes).toEqual([
    "There are 301 mails, and the playground reads 300. On your machine: ai-disclosure patch FILE",
  ]);
});

const whatToPaste = expect.stringContaining("git format-patch --stdout");

test.each([
  ["\u0000\u202ehello", ["mail 1: no mail: it has neither a From nor a Subject line"], [whatToPaste]],
  [addLine, ["mail 1: no mail: it has neither a From nor a Subject line"], [whatToPaste]],
  [mail({ diff: "" }), [], ['mail 1, "fix it": no patch in it', whatToPaste]],
])("what holds no patch says what to paste: %j", async (text, mistakes, notes) => {
  expect(await judgeMails(text)).toMatchObject({ judged: [], mistakes, notes, json: "" });
});

test("a mail that cannot be read is named, and the others are judged", async () => {
  const nested = Array.from({ length: 300 }, (_, part) => {
    return `Content-Type: multipart/mixed; boundary=b${part}\n\n--b${part}\n`;
  });
  const deep = `From: Jane Doe <jane@example.org>\nSubject: x\n${nested.join("")}`;
  const outcome = await judgeMails([deep, mail({})].map((text) => `${from}${text}\n`).join(""));
  expect(outcome.mistakes).toEqual([expect.stringMatching(/^mail 1: cannot be read: .*nest/iu)]);
  expect(outcome.judged).toHaveLength(1);
  expect(describeOutcome(outcome)).toEqual({
    text: expect.stringMatching(/^Refused by Linux's policy: 1 error; 1 cannot be read$/u),
    grade: "error",
  });
});
