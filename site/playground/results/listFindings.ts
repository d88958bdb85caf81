import { findingElement } from "../../../packages/cli/page/detailParts.ts";
import { element } from "../../../packages/cli/page/element.ts";
import { actionButton } from "../actionButton.ts";
import type { PlacedFinding, Replacement, WayOut } from "../judging/outcome.ts";

/** What can be done with a finding on the page. */
export interface FindingActions {
  readonly reveal: (line: number) => void;
  readonly use: (mended: Replacement) => void;
}

/** Findings as the HTML report shows them, each with its place in the text and with the ways to choose among. */
export function listFindings(findings: readonly PlacedFinding[], { reveal, use }: FindingActions): HTMLElement[] {
  return findings.map((finding) => {
    const shown = findingElement(finding, nameRule);
    const { line, choices } = finding;
    if (line !== undefined)
      shown.querySelector("p")?.append(
        " ",
        actionButton(`line ${line}`, () => reveal(line)),
      );
    if (choices.length > 1)
      shown.append(
        element("p", {}, element("b", {}, "choose:")),
        element("ul", {}, ...choices.map((choice) => element("li", {}, ...wayOut(choice, use)))),
      );
    return shown;
  });
}

function nameRule(name: string): Node {
  const page = `./rules/${encodeURIComponent(name.replace(/^ai\//u, ""))}.html`;
  return element("a", { href: page }, element("code", {}, name));
}

function wayOut({ text, mended }: WayOut, use: (mended: Replacement) => void): (Node | string)[] {
  const named = element("code", {}, text);
  if (!mended) return [named];
  const button = actionButton("use", () => use(mended));
  button.setAttribute("aria-label", `Use ${text}`);
  return [named, " ", button];
}
