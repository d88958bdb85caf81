import { chmod, readFile, rename, rm, symlink, writeFile, mkdir } from "node:fs/promises";
import { existsSync, lstatSync } from "node:fs";
import { dirname, join } from "node:path";

/** A repeatable source of chance: mulberry32, public domain. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const names = [
  "a",
  "b",
  "src/c",
  "src/d e",
  "ü/é.txt",
  "tab\there",
  "line\nbreak",
  'quo"te',
  ":100644",
  "-dash",
  " lead",
  "src/deep/er/x",
];

/** Makes a few random edits to the files of a work tree: text, binary, links, modes, moves and deletions. */
export async function editAtRandom(directory: string, pick: (below: number) => number): Promise<void> {
  for (let edits = 1 + pick(5); edits > 0; edits -= 1) {
    const file = join(directory, names[pick(names.length)] ?? "a");
    const there = lstatSync(file, { throwIfNoEntry: false });
    await mkdir(dirname(file), { recursive: true });
    const kind = pick(10);
    if (there?.isFile() && kind < 4) await writeFile(file, edited(await readFile(file, "latin1"), pick), "latin1");
    else if (there?.isFile() && kind === 4) await chmod(file, there.mode & 0o100 ? 0o644 : 0o755);
    else if (there && kind === 5) await rm(file);
    else if (there && kind < 8) await move(file, join(directory, names[pick(names.length)] ?? "a"));
    else if (kind === 8) await replaceByLink(file, pick);
    else {
      await rm(file, { force: true });
      await writeFile(file, pick(6) === 0 ? Buffer.from([0, pick(256), 1]) : text(5 + pick(60), pick));
    }
  }
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  if (from !== to && !existsSync(to)) await rename(from, to);
}

async function replaceByLink(file: string, pick: (below: number) => number): Promise<void> {
  await rm(file, { force: true });
  await symlink(`target-${pick(3)}`, file);
}

/** Few different lines, so that the diff algorithm has repetitions to choose between. */
function text(lines: number, pick: (below: number) => number): string {
  const body = Array.from(
    { length: lines },
    () => ["{", "}", "", `  line ${pick(9)};`, `call(${pick(4)})`][pick(5)],
  ).join("\n");
  return pick(4) === 0 ? body : `${body}\n`;
}

function edited(content: string, pick: (below: number) => number): string {
  const lines = content.split("\n");
  for (let edits = 1 + pick(4); edits > 0; edits -= 1) {
    lines.splice(pick(lines.length + 1), pick(4), ...text(1 + pick(4), pick).split("\n"));
  }
  return lines.join("\n");
}
