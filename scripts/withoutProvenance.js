import { parseAst } from "rolldown/parseAst";

/** The texts that stand as values in the groups of a tool's marks: `{ addresses: { "a@b.org": "where it was seen" } }`. */
function* provenances(node, depth = 0) {
  if (node.type !== "ObjectExpression") return;
  for (const { value } of node.properties) {
    if (value.type === "ObjectExpression") yield* provenances(value, depth + 1);
    else if (depth > 0 && value.type === "Literal") yield value;
  }
}

/** Bundles the lists of tools and bots without the text that says where each mark was seen. */
export const withoutProvenance = {
  name: "without-provenance",
  transform: {
    filter: { id: /\/core\/src\/identity\/(?:bots|tools)\/[\w-]+\.ts$/u },
    handler(code) {
      let text = code;
      const lists = parseAst(code, { lang: "ts" }).body.flatMap((node) => node.declaration?.declarations ?? []);
      const tools = lists.flatMap(({ init }) => (init?.type === "ArrayExpression" ? init.elements : []));
      for (const { start, end } of tools.flatMap((tool) => [...provenances(tool)]).toReversed())
        text = `${text.slice(0, start)}0${text.slice(end)}`;
      return text;
    },
  },
};
