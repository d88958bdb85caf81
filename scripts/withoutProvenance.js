import { parseAst } from "rolldown/parseAst";
import { editText } from "./syntaxTree.js";

/** The texts of a table of marks, each of which says where a mark was seen: `{ "a@b.org": "where it was seen" }`. */
function* provenances(node) {
  for (const { value } of node.properties) {
    if (value.type === "ObjectExpression") yield* provenances(value);
    else if (typeof value.value === "string") yield value;
  }
}

/** Bundles the tables of tools, bots and trailers without the text that says where each mark was seen. */
export const withoutProvenance = {
  name: "without-provenance",
  transform: {
    filter: {
      id: /\/core\/src\/(?:identity\/(?:bots|tools)\/[\w-]+|evidence\/(?:attributionKeys|committingTools))\.ts$/u,
    },
    handler(code) {
      const tables = parseAst(code, { lang: "ts" }).body.flatMap((node) => node.declaration?.declarations ?? []);
      const texts = tables.flatMap(({ init }) => (init?.type === "ObjectExpression" ? [...provenances(init)] : []));
      const edits = texts.map(({ start, end }) => ({ start, end, text: "0" }));
      return editText(code, edits);
    },
  },
};
