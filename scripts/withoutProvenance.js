import { parseAst } from "rolldown/parseAst";
import { editText } from "./syntaxTree.js";

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
      const lists = parseAst(code, { lang: "ts" }).body.flatMap((node) => node.declaration?.declarations ?? []);
      // Tools are a list, and bots an object by their names.
      const tables = lists.flatMap(({ init }) => (init?.type === "ArrayExpression" ? init.elements : (init ?? [])));
      const texts = tables.flatMap((table) => [...provenances(table)]);
      const edits = texts.map(({ start, end }) => ({ start, end, text: "0" }));
      return editText(code, edits);
    },
  },
};
