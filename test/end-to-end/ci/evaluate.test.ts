import { expect, test } from "vitest";
import { evaluate, interpolate } from "./evaluate.ts";

const contexts = {
  inputs: { comment: "true", empty: "" },
  github: { token: "secret", event: { pull_request: { number: 7 } } },
  steps: { audit: { outputs: { ai: "none" } } },
};

test.each([
  ["inputs.comment == 'true'", true],
  ["inputs.comment != 'true'", false],
  ["inputs.empty || 'it''s'", "it's"],
  ["always() && steps.audit.outputs.folder != ''", false],
  ["always() && (steps.audit.outputs.ai == 'none' || inputs.empty)", true],
  ["github.event.pull_request.head.sha", ""],
])("%s", (expression, value) => expect(evaluate(expression, contexts)).toBe(value));

test.each([
  "inputs.coment",
  "github.actor",
  "steps.other.outputs.ai",
  "secrets.TOKEN",
  "contains(inputs.comment, 'true')",
  "failure()",
  "!inputs.empty",
  "inputs.comment == 'true' inputs.empty",
  "inputs.comment ==",
  "",
])("what the runner does not understand is an error: %s", (expression) => {
  expect(() => evaluate(expression, contexts)).toThrow("the simulated runner does not");
});

test("values replace expressions as they are", () => {
  expect(interpolate("${{ inputs.comment }}-${{github.event.pull_request.number}} $HOME", contexts)).toBe(
    "true-7 $HOME",
  );
});
