import { blockMark, isOwnRuleset, surfacesIn, type SurfaceName } from "@ai-disclosure/core/internal";
import { listTree } from "../git/findTreeEntry.ts";
import type { ObjectLane } from "../git/objectLane.ts";

/** A file that `ai-disclosure write` has written into. */
export interface MarkedFile {
  /** From the top level. */
  readonly path: string;
  readonly text: string;
  readonly surfaces: readonly SurfaceName[];
}

/** Where such files are looked for beside the top level, and how many levels deep: to look everywhere would take long. */
const folders = new Map([
  ["docs", 1],
  ["doc", 1],
  ...["github", "gitlab", "agents", "claude", "codex", "cursor", "gemini"].map((name) => [`.${name}`, 4] as const),
]);

/** Of Markdown and JSON, and of what has no ending, hidden files and guides: `.gitmessage`, `.cursorrules`, `AGENTS`. */
const wanted = /\.(?:md|mdc|markdown|txt|json)$|^(?:\.[\w-]+|agents|claude|contributing|hacking)$/iu;

/** Only a hostile repository has more. */
const mostFiles = 300;

/** The files of a commit that hold text of the policy, in the places where such files usually are. */
export async function findMarked(lane: ObjectLane, commit: string): Promise<MarkedFile[]> {
  const files = await listFiles(lane, commit);
  // Asked for at once: one answer after the other would wait for git each time.
  const found = await Promise.all(files.map(({ id }) => lane.read(id)));
  return files.flatMap(({ path }, index) => {
    const object = found[index];
    return object?.type === "blob" ? readMarks(path, object.bytes) : [];
  });
}

function readMarks(path: string, bytes: Buffer): MarkedFile[] {
  const isJson = path.endsWith(".json");
  if (!bytes.includes(isJson ? "ai-disclosure" : blockMark.trimEnd())) return [];
  const text = bytes.toString("utf8");
  const ofJson: readonly SurfaceName[] = isOwnRuleset(text) ? ["ruleset"] : [];
  const surfaces = isJson ? ofJson : surfacesIn(text);
  return surfaces.length > 0 ? [{ path, text, surfaces }] : [];
}

interface ListedFile {
  readonly path: string;
  readonly id: string;
}

async function listFiles(lane: ObjectLane, commit: string): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  /** @param levels to look through, with this one; the top level's folders have their own */
  const list = async (name: string, prefix: string, levels: number): Promise<void> => {
    const tree = await lane.read(name);
    if (tree.type !== "tree") return;
    for (const entry of listTree(tree.bytes, commit.length / 2)) {
      const path = `${prefix}${entry.name}`;
      if (files.length === mostFiles) return;
      if (entry.kind === "file" && wanted.test(entry.name)) files.push({ path, id: entry.id });
      if (entry.kind !== "directory") continue;
      const below = prefix === "" ? (folders.get(entry.name) ?? 0) : levels - 1;
      if (below > 0) await list(entry.id, `${path}/`, below);
    }
  };
  await list(`${commit}:`, "", 1);
  return files;
}
