import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { sourceAliases } from "./sourceAliases.js";
import { editText } from "./syntaxTree.js";

/** What an index exports, by name: the file that declares it and its name there. */
function exportsOf(index) {
  const found = new Map();
  for (const node of parseAst(readFileSync(index, "utf8"), { lang: "ts" }).body) {
    if (!node.source) continue;
    const file = resolve(dirname(index), node.source.value);
    if (node.type === "ExportAllDeclaration") for (const [name, from] of exportsOf(file)) found.set(name, from);
    else for (const { local, exported } of node.specifiers ?? []) found.set(exported.name, { file, name: local.name });
  }
  return found;
}

const indexes = new Map(Object.entries(sourceAliases).map(([name, index]) => [name, exportsOf(index)]));

/**
 * Imports from the packages' indexes, made imports from the files behind them. Of an index the bundler keeps what its
 * other exports import lazily: lint-staged's checker would be 9 % longer.
 */
export const pastIndexes = {
  name: "past-indexes",
  transform: {
    filter: { id: /\/packages\/[\w-]+\/src\//u, code: /"@ai-disclosure\// },
    handler(code) {
      const edits = [];
      for (const node of parseAst(code, { lang: "ts" }).body) {
        const exported = node.type === "ImportDeclaration" ? indexes.get(node.source.value) : undefined;
        if (exported === undefined) continue;
        const lines = node.specifiers
          .filter(({ importKind }) => node.importKind !== "type" && importKind !== "type")
          .map(({ imported, local }) => {
            const { file, name } = exported.get(imported.name);
            return `import { ${name} as ${local.name} } from ${JSON.stringify(file)};`;
          });
        edits.push({ start: node.start, end: node.end, text: lines.join(" ") });
      }
      return editText(code, edits);
    },
  },
};
