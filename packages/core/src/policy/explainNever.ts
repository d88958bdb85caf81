/** Paths begin and end with a name, and their parts are divided by one slash: why none matches, and what may be meant. */
export function explainNever(glob: string): readonly [why: string, meant: string | undefined] | undefined {
  if (glob.trim() === "") return ["it is blank", undefined];
  const parts = glob.split("/");
  if (parts.some((part, index) => part === ".." || (part === "." && index > 0))) {
    const meant = parts.filter((part) => part !== ".." && part !== ".").join("/");
    return ["a path has no . or .. in it, and begins at the repository's top", meant];
  }
  if (glob.startsWith("/"))
    return ["a path has no slash at its beginning", trimSlashes(glob) + (glob.endsWith("/") ? "/**" : "")];
  if (glob.endsWith("/")) return ["a path has no slash at its end", `${trimSlashes(glob)}/**`];
  if (glob.includes("//")) return ["a path has no two slashes in a row", glob.replaceAll(/\/+/gu, "/")];
  return undefined;
}

function trimSlashes(glob: string): string {
  return glob.replaceAll(/\/+/gu, "/").replaceAll(/^\/|\/$/gu, "");
}
