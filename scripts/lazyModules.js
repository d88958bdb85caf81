import { basename, dirname, join } from "node:path/posix";
import { parseAst } from "rolldown/parseAst";
import { editText, nodesIn } from "./syntaxTree.js";

const isName = ({ node, within: { node: parent } }) =>
  !parent.computed &&
  ((parent.type === "MemberExpression" && parent.property === node) ||
    (parent.type === "Property" && parent.key === node) ||
    (parent.type === "VariableDeclarator" && parent.id === node));

/** `new (errors()).UsageError()`: without the brackets it would be what `errors` makes. */
const isMade = ({ node, within }) =>
  within.node.type === "NewExpression" ? within.node.callee === node : within.node.object === node && isMade(within);

/** Where the variables stand that hold a required module, each with a comma, in a declaration that goes on without them. */
function* boundIn({ declarations, start, end }, isBound) {
  const kept = declarations.findIndex((one) => !isBound(one));
  if (kept === -1) yield { start, end };
  else {
    for (const [index, one] of declarations.entries()) {
      if (!isBound(one)) continue;
      if (index < kept) yield { start: one.start, end: declarations[index + 1].start };
      else yield { start: declarations[index - 1].end, end: one.end };
    }
  }
}

/** `x = __toESM(x, 1)`: what a module sees of a required one whose default it imports. */
const isView = ({ type, left }, bound) =>
  type === "AssignmentExpression" && left.type === "Identifier" && bound.has(left.name);

const viewOf = (name) => `${name}$view`;

/** A module that calls another one wherever it uses something of it: `nameOf` says by which name. */
function callingModules(code, nameOf) {
  const places = nodesIn(parseAst(code));
  const isRequire = (node) => node?.type === "CallExpression" && node.callee.name === "require";
  const isBound = ({ id, init }) => id.type === "Identifier" && isRequire(init);
  const bound = new Map();
  const edits = [];
  for (const { node } of places) {
    if (node.type !== "VariableDeclaration") continue;
    for (const { id, init } of node.declarations.filter(isBound)) bound.set(id.name, nameOf(init.arguments[0].value));
    for (const range of boundIn(node, isBound)) edits.push({ ...range, text: "" });
  }
  const views = places.map(({ node }) => node).filter((node) => isView(node, bound));
  for (const { left, right } of views) {
    edits.push({ start: left.start, end: right.start, text: `${viewOf(left.name)} = lazily(() => ` });
    edits.push({ start: right.end, end: right.end, text: ")" });
  }
  const uses = new Map(bound);
  for (const { left } of views) uses.set(left.name, viewOf(left.name));
  for (const place of places) {
    const { node, within } = place;
    if (views.some(({ left }) => left === node)) continue;
    const known = views.some(({ right }) => right.start <= node.start && node.end <= right.end) ? bound : uses;
    const name = node.type === "Identifier" && !isName(place) ? known.get(node.name) : undefined;
    const required = isRequire(node) && !(within.node.type === "VariableDeclarator" && isBound(within.node));
    const called = required ? nameOf(node.arguments[0].value) : name;
    if (called !== undefined)
      edits.push({ start: node.start, end: node.end, text: isMade(place) ? `(${called}())` : `${called}()` });
  }
  const declared = views.map(({ left }) => `let ${viewOf(left.name)};\n`).join("");
  return declared + editText(code, edits);
}

/**
 * Makes one file of a bundle whose modules are chunks of CommonJS each. A module runs when something of it is first
 * used, and Node's are loaded then: a hook runs half of the modules that it can reach, and V8 keeps the functions of
 * those only. Which have run, `ran` tells by their numbers: see bundling/loadCompiled.ts.
 */
export const lazyModules = {
  name: "lazy-modules",
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === "chunk");
    const inside = new Set(chunks.map(({ fileName }) => fileName));
    const names = new Map();
    const nameOf = (id) => {
      const name = `$${id.replace(/^.*[/:]|\.cjs$/gu, "").replaceAll(/[^\w$]/gu, "_")}`;
      if (!names.has(id)) names.set(id, [...names.values()].includes(name) ? `${name}$${names.size}` : name);
      return names.get(id);
    };
    const modules = chunks.map(({ fileName, code }) => {
      const text = callingModules(code, (id) => {
        const path = id.startsWith(".") ? join(dirname(fileName), id) : id;
        return nameOf(path === id || inside.has(path) ? path : `./${path}`);
      });
      delete bundle[fileName];
      return `const ${nameOf(fileName)} = lazyModule(() => {\nconst exports = {};\n${text}\nreturn exports;\n});\n`;
    });
    const outside = [...names].filter(([id]) => !inside.has(id));
    const entry = chunks.find(({ isEntry }) => isEntry);
    const source = [
      "const lazily = (run) => { let made; return () => made ??= run(); };\n",
      "const ran = [];\nlet modules = 0;\n",
      "const lazyModule = (run) => { const number = modules++; return lazily(() => (ran.push(number), run())); };\n",
      ...outside.map(([id, name]) => `const ${name} = lazyModule(() => require(${JSON.stringify(id)}));\n`),
      ...modules,
      `Object.assign(exports, ${nameOf(entry.fileName)}());\n`,
      'Object.defineProperty(exports, "ran", { value: ran });\n',
    ].join("");
    // V8 finds most mistakes only when it comes to the line; the build is to fail of them.
    parseAst(source);
    this.emitFile({ type: "asset", fileName: basename(entry.fileName), source });
  },
};
