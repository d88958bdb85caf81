import { element } from "../../../packages/cli/page/element.ts";
import type { Outcome } from "../judging/outcome.ts";

/** What is wrong with a policy: why it cannot be used, or what its author hardly meant. */
export function policyRemarks({ policyMistakes, policyProblems }: Outcome): HTMLElement[] {
  const mistakes = policyMistakes.map(({ text }) => remark("error", "error", text));
  const problems = policyProblems.map(({ severity, key, message, fix, code }) => {
    const shown = remark(severity === "warning" ? "warning" : "waived", severity, `${key}: ${message}`, code);
    shown.append(element("p", {}, element("b", {}, "fix: "), fix));
    return shown;
  });
  return [...mistakes, ...problems];
}

function remark(colour: string, severity: string, text: string, code?: string): HTMLElement {
  const named = code === undefined ? undefined : element("code", {}, ` ${code}`);
  return element(
    "div",
    { class: `finding ${colour}` },
    element("p", {}, element("strong", {}, severity), ` ${text}`, named),
  );
}
