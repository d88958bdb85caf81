import { element } from "../../../packages/cli/page/element.ts";
import type { PlacedFinding } from "../judging/outcome.ts";

/** Longer messages are shown as far as this. */
const mostLines = 2000;

/** The message as git stores it, a numbered line each, with those marked that a finding is about. */
export function annotatedText(
  lines: readonly string[],
  findings: readonly PlacedFinding[],
): { element: HTMLElement | undefined; reveal: (line: number) => void } {
  const items = lines.slice(0, mostLines).map((text, index) => {
    const here = findings.filter(({ line }) => line === index + 1);
    const marks = here.map(({ outcome, rule }) => element("span", { class: `tag ${outcome}` }, rule));
    const attributes: Record<string, string> = here[0] ? { class: `marked ${here[0].outcome}`, tabindex: "-1" } : {};
    return element("li", attributes, element("code", {}, text || " "), ...marks);
  });
  const rest = lines.length - items.length;
  return {
    element:
      items.length === 0
        ? undefined
        : element(
            "details",
            { class: "text", open: "" },
            element("summary", {}, "The message as git stores it"),
            element("ol", {}, ...items),
            rest > 0 ? element("p", { class: "hint" }, `${rest} more lines are not shown`) : undefined,
          ),
    reveal(line) {
      const item = items[line - 1];
      item?.closest("details")?.setAttribute("open", "");
      item?.focus();
      item?.scrollIntoView({ block: "center" });
    },
  };
}
