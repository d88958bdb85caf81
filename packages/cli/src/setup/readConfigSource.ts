import type { AnyNode, Expression, ObjectExpression, Program, Property } from "acorn";

export interface ConfigSource {
  readonly file: string;
  readonly text: string;
  /** Whether it is JSON and no program. */
  readonly isData: boolean;
  readonly object: ObjectExpression;
  /** Every string of the file, or below the key; comments left out. */
  readonly strings: readonly string[];
}

/**
 * Reads the object that a JavaScript, TypeScript or JSON file exports; undefined if it exports something else or cannot
 * be parsed. Only positions are used: what is written is the text itself with something put in, so that comments and
 * format stay. magicast knows no `module.exports`, recast prints what it changes anew, and Babel's parser is 5 MB
 * against acorn's 0.8.
 * @param path of keys below the exported object, as in package.json
 */
export async function readConfigSource(
  text: string,
  file: string,
  path: readonly string[] = [],
): Promise<ConfigSource | undefined> {
  const { Parser } = await import("acorn");
  const strings: { readonly value: string; readonly start: number }[] = [];
  const options = {
    ecmaVersion: "latest",
    allowHashBang: true,
    // acorn-typescript reads positions from it.
    locations: true,
    onToken: ({ type, value, start }: { type: { label: string }; value?: unknown; start: number }) => {
      if (type.label === "string" || type.label === "template") strings.push({ value: String(value), start });
    },
  } as const;
  try {
    const isData = /(?:\.json|rc)$/u.test(file);
    let object: ObjectExpression | undefined;
    if (isData) object = objectIn(Parser.parseExpressionAt(text, 0, options));
    else {
      // Not for JavaScript: with Plug'n'Play, Node 20 cannot load it from a bundle.
      const plugin = /\.[cm]?ts$/u.test(file) && (await import("@sveltejs/acorn-typescript")).tsPlugin();
      const parser = plugin ? Parser.extend(plugin as never) : Parser;
      object = exported(parser.parse(text, { ...options, sourceType: "module" }));
    }
    for (const key of path) object = object && objectIn(valueOf(object, key));
    if (!object) return undefined;
    // Of package.json, other keys are none of its business.
    const { start, end } = path.length > 0 ? object : { start: 0, end: text.length };
    const own = strings.filter((one) => one.start >= start && one.start < end).map(({ value }) => value);
    return { file, text, isData, object, strings: own };
  } catch {
    return undefined;
  }
}

/** The value of a key; undefined if it is not there, or computed. */
export function valueOf(object: ObjectExpression, key: string): Expression | undefined {
  const found = object.properties.find(
    (property): property is Property =>
      property.type === "Property" &&
      !property.computed &&
      !property.method &&
      ((property.key.type === "Identifier" && property.key.name === key) ||
        (property.key.type === "Literal" && property.key.value === key)),
  );
  return found?.value;
}

/** `export default X` or `module.exports = X`. */
function exported(program: Program): ObjectExpression | undefined {
  for (const node of program.body) {
    if (node.type === "ExportDefaultDeclaration") return objectIn(node.declaration as AnyNode, program);
    // Of `export = X`, TypeScript's own.
    if ((node.type as string) === "TSExportAssignment")
      return objectIn((node as unknown as { expression: AnyNode }).expression, program);
    if (node.type !== "ExpressionStatement" || node.expression.type !== "AssignmentExpression") continue;
    const { left, right } = node.expression;
    if (
      left.type === "MemberExpression" &&
      left.object.type === "Identifier" &&
      left.object.name === "module" &&
      left.property.type === "Identifier" &&
      left.property.name === "exports"
    )
      return objectIn(right, program);
  }
  return undefined;
}

const wrappers = ["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression", "ParenthesizedExpression"];

/** The object that an expression is, through a type, a constant's name, or a call such as `defineConfig({})`. */
function objectIn(node: AnyNode | undefined, program?: Program): ObjectExpression | undefined {
  if (!node || node.type === "ObjectExpression") return node;
  if (wrappers.includes(node.type)) return objectIn((node as unknown as { expression: AnyNode }).expression, program);
  if (node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name.startsWith("define"))
    return objectIn(node.arguments[0], program);
  if (node.type !== "Identifier" || !program) return undefined;
  const declarations = program.body.flatMap((one) => (one.type === "VariableDeclaration" ? one.declarations : []));
  const named = declarations.find(({ id }) => id.type === "Identifier" && id.name === node.name);
  return named?.init?.type === "Identifier" ? undefined : objectIn(named?.init ?? undefined, program);
}
