import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Copies the types that can be imported into what is published: those that the package's `exports` name, and what they
 * import. TypeScript writes one for each source file.
 */
export function copyTypes(folder) {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (Object.values(exports).every(({ types }) => types === undefined)) return;
  const written = readdirSync(join(folder, "types"), { recursive: true }).filter((file) => file.endsWith(".d.ts"));
  const copied = new Set();
  const copy = (file) => {
    if (copied.has(file)) return;
    copied.add(file);
    mkdirSync(dirname(join(folder, "dist", file)), { recursive: true });
    copyFileSync(join(folder, "types", file), join(folder, "dist", file));
    const text = readFileSync(join(folder, "types", file), "utf8");
    for (const [, path] of text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)\.[jt]s"/gu))
      copy(`${join(dirname(file), path)}.d.ts`);
  };
  for (const { types } of Object.values(exports)) {
    if (types === undefined) continue;
    const [before, after = ""] = types.slice("./dist/".length).split("*");
    for (const file of written)
      if (file === before || (after && file.startsWith(before) && file.endsWith(after))) copy(file);
  }
}
