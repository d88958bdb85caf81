import { parse, type DefaultTreeAdapterTypes } from "parse5";

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of a page, in its order. */
export function elementsOf(html: string): HtmlElement[] {
  return below(parse(html));
}

function below(node: DefaultTreeAdapterTypes.Node): HtmlElement[] {
  const children = "childNodes" in node ? node.childNodes.flatMap(below) : [];
  if (!("tagName" in node)) return children;
  return [
    { tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) },
    ...children,
  ];
}
