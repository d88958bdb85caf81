import { afterAll, beforeAll, expect, test } from "vitest";
import { installExample } from "./installExample.ts";
import type { Project } from "./openProject.ts";

let example: Project;

beforeAll(async () => {
  example = await installExample("rust-foundation");
});
afterAll(() => example.remove());

test("an approved tool, named, passes", async () => {
  await example.write("src/lib.rs", "pub fn answer() -> u32 { 43 }\n");
  const { exitCode, head } = await example.commit(["Change the answer", "Assisted-by: Claude Code"]);
  expect(exitCode).toBe(0);
  expect(head).toBe("Change the answer");
});

test("another tool is rejected, and so is a disclosure that names none", async () => {
  await example.write("src/lib.rs", "pub fn answer() -> u32 { 44 }\n");
  const other = await example.commit(["Change it again", "Assisted-by: ChatGPT"]);
  expect(other.exitCode).toBe(1);
  expect(other.output).toContain(
    "ChatGPT is not among the tools that Rust Foundation approved: Claude, GitHub Copilot",
  );
  const none = await example.commit(["Change it again", "Assisted-by: a chat about numbers"]);
  expect(none.exitCode).toBe(1);
  expect(none.output).toContain("names no tool");
  expect(none.head).toBe("Change the answer");
  await example.run("git", "reset", "--quiet", "--hard");
});

test("a critical path needs the senior's agreement", async () => {
  await example.write("infra/main.tf", 'resource "bucket" "docs" {}\n');
  const closed = await example.commit(["Rename the bucket", "Assisted-by: Claude Code"]);
  expect(closed.exitCode).toBe(1);
  expect(closed.output).toContain("Rust Foundation accepts AI-assisted changes to critical files only");
  const agreed = await example.commit([
    "Rename the bucket",
    "Assisted-by: Claude Code\nAI-agreed-by: Sam Senior <sam@example.org>",
  ]);
  expect(agreed.exitCode).toBe(0);
  expect(agreed.head).toBe("Rename the bucket");
});

test("a person's own change to a critical path passes", async () => {
  await example.write("infra/main.tf", 'resource "bucket" "logs" {}\n');
  const { exitCode, head } = await example.commit(["Rename the bucket again"]);
  expect(exitCode).toBe(0);
  expect(head).toBe("Rename the bucket again");
});
