import { readFileSync } from "node:fs";

/** An export of a package's entry, as its own file documents it. */
export interface DocumentedExport {
  readonly name: string;
  readonly kind: "function" | "class" | "constant" | "type";
  /** The docstring's first paragraph and what it says that is thrown, on one line; empty if there is none. */
  readonly description: string;
}

/** What an entry exports, read from the sources: functions, classes and constants first, each in alphabetical order. */
export function documentedExports(entry: string): readonly DocumentedExport[] {
  const listed = [...readFileSync(entry, "utf8").matchAll(/^export (?:type )?\{([^}]*)\} from "([^"]+)";$/gmu)];
  const exports = listed.flatMap(([, names = "", from = ""]) => {
    const source = readFileSync(new URL(from, `file://${entry}`), "utf8");
    const trimmed = names.split(",").map((name) => name.trim().replace(/^type /u, ""));
    return trimmed.filter((name) => name !== "").map((name) => describeExport(name, source));
  });
  const place = ({ kind, name }: DocumentedExport) => `${kind === "type" ? "b" : "a"}${name.toLowerCase()}`;
  return exports.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

const kinds = { function: "function", class: "class", const: "constant", interface: "type", type: "type" } as const;

function describeExport(name: string, source: string): DocumentedExport {
  const found = new RegExp(
    String.raw`(?:/\*\*((?:(?!\*/)[^])*)\*/\s*)?export (?:async )?(function|class|const|interface|type) ${name}\b`,
    "u",
  ).exec(source);
  if (!found) throw new Error(`no declaration of ${name} was found where it is exported from`);
  const text = (found[1] ?? "").replace(/^\s*\* ?/gmu, "");
  const [before = "", ...tags] = text.split(/^@/mu);
  const thrown = tags.filter((tag) => tag.startsWith("throws ")).map((tag) => `Throws ${tag.slice("throws ".length)}`);
  const paragraph = before.split(/\n\s*\n/u)[0] ?? "";
  return {
    name,
    kind: kinds[found[2] as keyof typeof kinds],
    description: [paragraph, ...thrown]
      .join(" ")
      .replace(/\{(\w+)\}/gu, "`$1`")
      .replace(/\s+/gu, " ")
      .trim(),
  };
}
