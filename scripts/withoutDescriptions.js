import { parseAst } from "rolldown/parseAst";
import { editText, nodesIn } from "./syntaxTree.js";

/** What describes the key in `text("The policy's name.")`: the schema's parts take it first. */
const takesItFirst = /^(?:count|date|globs|line|marks?|texts?)$/u;

/**
 * Bundles the policy's schema without what describes its keys, which ends in the published JSON Schema: a hook that reads
 * a policy's own keys would make a hundred descriptions.
 */
export const withoutDescriptions = {
  name: "without-descriptions",
  transform: {
    filter: { id: /\/core\/src\/policy\/(?:\w+S|s)chema(?:Parts)?\.ts$/u, code: /\bdescription\(|Parts\.ts"/u },
    handler(code) {
      const edits = [];
      const cut = (start, end, text = "") => edits.push({ start, end, text });
      for (const { node } of nodesIn(parseAst(code, { lang: "ts" }))) {
        if (node.type !== "CallExpression") continue;
        const { callee, arguments: given, start, end } = node;
        const [first] = given;
        const at = given.findIndex(
          (one) => one.type === "CallExpression" && one.callee.property?.name === "description",
        );
        if (takesItFirst.test(callee.name) && first?.type === "Literal") cut(first.start, first.end, '""');
        if (callee.name === "optionalKey" && given[1]) cut(first.end, given[1].end);
        if (callee.name === "described") {
          cut(start, first.start);
          cut(first.end, end);
        }
        if (at === -1) continue;
        // What was piped into its description alone needs no pipe.
        if (given.length === 2 && at === 1) {
          cut(start, first.start);
          cut(first.end, end);
        } else cut(given[at - 1].end, given[at].end);
      }
      return editText(code, edits);
    },
  },
};
