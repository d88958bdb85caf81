import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptySummary } from "@ai-disclosure/core/internal";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBadges } from "../../../packages/cli/src/reporting/openBadges.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "ai-disclosure-badges-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("an audit that is incomplete has no share, and leaves the badge as it was", () => {
  const file = join(folder, "ai.svg");
  writeFileSync(file, "old");
  openBadges([file]).end({ ...emptySummary(), incomplete: "git was killed" });
  expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["old", ["ai.svg"]]);
  openBadges([file]).end(emptySummary());
  expect(readFileSync(file, "utf8")).toMatch(/^<svg .*none known/u);
});

test("a file of another kind is refused before any is opened", () => {
  expect(() => openBadges([join(folder, "ai.svg"), join(folder, "ai.png")])).toThrow(/--badge writes an image/u);
  expect(readdirSync(folder)).toEqual([]);
});
