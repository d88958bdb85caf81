import { parseAst } from "rolldown/parseAst";

const declares = (node, name) =>
  node.type === "ExportNamedDeclaration" &&
  node.declaration?.type === "VariableDeclaration" &&
  node.declaration.declarations.some(({ id }) => id.name === name);

/** A preset's source without its examples, which are its tests and its page, and twice as long as the policy itself. */
export function dropExamples(code) {
  const examples = parseAst(code, { lang: "ts" }).body.find((node) => declares(node, "examples"));
  return examples === undefined ? code : code.slice(0, examples.start) + code.slice(examples.end);
}

/** Bundles presets as policies only; what the examples alone were made of is left out with them. */
export const withoutExamples = {
  name: "without-examples",
  transform: { filter: { id: /\/core\/src\/presets\/[\w-]+\.ts$/u }, handler: dropExamples },
};
