import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeSurface, parsePolicy, placeSurface, resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");

test("this repository's AGENTS.md says what its own policy says", async () => {
  const policy = await resolvePolicy(parsePolicy(JSON.parse(readFileSync(join(root, "ai-policy.json"), "utf8"))));
  const { lines } = describeSurface("agents", policy);
  const file = join(root, "AGENTS.md");
  const placed = placeSurface(readFileSync(file, "utf8"), "agents", lines);
  if (!("text" in placed)) throw new Error("AGENTS.md has no markers: ai-disclosure write agents");
  await expect(placed.text).toMatchFileSnapshot(file);
});
