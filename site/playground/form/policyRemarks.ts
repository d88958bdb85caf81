import { element } from "../../../packages/cli/page/element.ts";
import { actionButton } from "../actionButton.ts";
import type { PolicyRemark } from "../judging/outcome.ts";

const colours: Readonly<Record<PolicyRemark["severity"], string>> = {
  error: "error",
  warning: "warning",
  note: "waived",
};

/**
 * What is wrong with a policy: why it cannot be used, or what its author hardly meant.
 * @param reveal goes to a line of the policy
 */
export function policyRemarks(remarks: readonly PolicyRemark[], reveal: (line: number) => void): HTMLElement[] {
  return remarks.map(({ severity, text, fix, code, line }) => {
    const named = code === undefined ? [] : [" ", element("code", {}, code)];
    const place = line === undefined ? [] : [" ", actionButton(`line ${line}`, () => reveal(line))];
    return element(
      "div",
      { class: `finding ${colours[severity]}` },
      element("p", {}, element("strong", {}, severity), ` ${text}`, ...named, ...place),
      fix === undefined ? undefined : element("p", {}, element("b", {}, "fix: "), fix),
    );
  });
}
