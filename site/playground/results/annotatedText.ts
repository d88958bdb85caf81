import { element } from "../../../packages/cli/page/element.ts";
import type { ShownJudgement } from "../judging/outcome.ts";

/**
 * The message as git stores it, a numbered line each, with those marked that a finding is about. Of many mails only those
 * with findings are unfolded.
 */
export function annotatedText({ title, lines, moreLines, findings }: ShownJudgement): {
  element: HTMLElement | undefined;
  reveal: (line: number) => void;
} {
  const items = lines.map((text, index) => {
    const here = findings.filter(({ line }) => line === index + 1);
    const marks = here.map(({ outcome, rule }) => element("span", { class: `tag ${outcome}` }, rule));
    const attributes: Record<string, string> = here[0] ? { class: `marked ${here[0].outcome}`, tabindex: "-1" } : {};
    return element("li", attributes, element("code", {}, text || " "), ...marks);
  });
  return {
    element:
      items.length === 0
        ? undefined
        : element(
            "details",
            { class: "text", ...((title === "" || findings.length > 0) && { open: "" }) },
            element("summary", {}, "The message as git stores it"),
            element("ol", {}, ...items),
            moreLines > 0 ? element("p", { class: "hint" }, `${moreLines} more lines are not shown`) : undefined,
          ),
    reveal(line) {
      const item = items[line - 1];
      item?.closest("details")?.setAttribute("open", "");
      item?.focus();
      item?.scrollIntoView({ block: "center" });
    },
  };
}
