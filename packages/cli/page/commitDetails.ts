import type { PageCommit } from "../src/reports/html/pageData.ts";
import { entry, findingElement } from "./detailParts.ts";
import { element } from "./element.ts";
import { sizeLine } from "./sizeLine.ts";

/** All that is known of a commit: findings with what to type, disclosures, marks, sizes, policy. */
export function commitDetails(commit: PageCommit): HTMLElement {
  const { findings, disclosures, marks, sizes, unchecked, author, hash, repository, policy } = commit;
  const code = (text: string) => element("code", {}, text);
  const texts = (some: readonly { readonly text: string }[]) => some.map(({ text }) => text);
  return element(
    "div",
    {},
    ...findings.map((finding) => findingElement(finding)),
    element(
      "dl",
      {},
      ...entry("Disclosure", texts(disclosures).map(code)),
      ...entry("Marks of tools", marks),
      ...entry(
        "Changed lines",
        sizes.map((size) => sizeLine(size.category, size)),
      ),
      ...entry("Not checked", texts(unchecked)),
      ...entry("Author", [author]),
      ...entry("Commit", [code(hash)]),
      ...entry("Repository", repository === "" ? [] : [repository]),
      ...entry("Policy", [policy]),
    ),
  );
}
