import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseMessage } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { findMailCut } from "../../../packages/core/src/message/findMailCut.ts";
import { temporaryDirectory } from "../../support/createRepository.ts";

/** git is the oracle: what `git mailinfo` leaves of a message. */
test.each([
  "---",
  "---  ",
  "---\t",
  "--- ",
  "--- a/file",
  "----",
  "---x",
  "-- ",
  " ---",
  "diff -u",
  "diff --git a/a b/a",
  "diff x",
  "Index: a",
  "Index:a",
  "+++ b/x",
  "@@ -1 +1 @@",
])("%j ends a mailed message where git says so", async (line) => {
  const folder = await temporaryDirectory();
  const message = `x\n\nbody\n\n${line}\n\nAI-used-for: code\n`;
  const words = ["mailinfo", join(folder, "message"), join(folder, "patch")];
  execFileSync("git", words, { cwd: folder, input: `From: A <a@example.org>\nSubject: ${message}` });
  const kept = readFileSync(join(folder, "message"), "utf8");
  expect(findMailCut(parseMessage(message)) === undefined).toBe(kept.includes("AI-used-for"));
});
