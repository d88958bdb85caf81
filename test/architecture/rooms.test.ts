import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/**
 * The rooms of each package, the lowest first: a file imports from its own room and from those below it. A file at the
 * top of a package belongs to no room and may import from all of them.
 */
const floors: Readonly<Record<string, readonly string[]>> = {
  core: [
    "text",
    "finding",
    "identity",
    "message",
    "ownership",
    "policy",
    "files",
    "sidecar",
    "disclosure",
    "evidence",
    "pullRequest",
    "change",
    "statement",
    "limits",
    "rules",
    "presets",
    "edits",
    "verdict",
    "resolve",
    "mending",
    "audit",
    "report",
    "comparison",
    "lint",
    "surface",
    "proposal",
  ],
  cli: [
    "terminal",
    "output",
    "arguments",
    "reportParts",
    "reports",
    "reporting",
    "shards",
    "judgement",
    "fix",
    "pullRequest",
    "policies",
    "setup",
    "surfaces",
    "comparison",
    "audit",
    "patch",
    "prove",
    "note",
    "agree",
    "commands",
  ],
  repository: [
    "process",
    "git",
    "patch",
    "measuring",
    "build",
    "range",
    "commit",
    "policyFile",
    "surface",
    "sidecar",
    "history",
    "mail",
    "prove",
    "proposal",
    "wiring",
  ],
};

const sourcesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** Every import of a file of the package by another one, as paths below `src`. */
function arrowsOf(name: string): Arrow[] {
  const source = join(root, "packages", name, "src");
  return sourcesOf(source).flatMap((from) => {
    const text = readFileSync(join(source, from), "utf8");
    return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu)].map(([, to = ""]) => ({
      from,
      to: relative(source, join(source, dirname(from), to)),
    }));
  });
}

const roomOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : undefined);

for (const [name, rooms] of Object.entries(floors)) {
  const arrows = arrowsOf(name);

  test(`${name}: imports run downwards only`, () => {
    const upwards = arrows.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (here === undefined) return false;
      return there === undefined || rooms.indexOf(there) > rooms.indexOf(here);
    });
    expect(upwards).toEqual([]);
  });

  test(`${name}: every folder is a room that is listed here`, () => {
    const source = join(root, "packages", name, "src");
    const folders = new Set(
      sourcesOf(source)
        .map(roomOf)
        .filter((room) => room !== undefined),
    );
    expect([...folders].toSorted()).toEqual(rooms.toSorted());
  });

  test(`${name}: tests lie in the room of what they test`, () => {
    const folder = join(root, "test", name);
    const roomsOfTests = new Set(sourcesOf(folder).map(roomOf));
    roomsOfTests.delete(undefined);
    expect([...roomsOfTests].filter((room) => !rooms.includes(room ?? ""))).toEqual([]);
  });

  test(`${name}: no files import each other in a circle`, () => {
    const targetsOf = (file: string) => arrows.filter(({ from }) => from === file);
    const finished = new Set<string>();
    const findCircle = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (finished.has(file)) return undefined;
      for (const { to } of targetsOf(file)) {
        const circle = findCircle(to, [...path, file]);
        if (circle) return circle;
      }
      finished.add(file);
      return undefined;
    };
    expect(arrows.map(({ from }) => findCircle(from, [])).find(Boolean)).toBeUndefined();
  });
}

test("core names no module of Node", () => {
  const source = join(root, "packages/core/src");
  const withNode = sourcesOf(source).filter((file) => /"node:/u.test(readFileSync(join(source, file), "utf8")));
  expect(withNode).toEqual([]);
});

test("one file starts processes", () => {
  const packages = join(root, "packages");
  const starting = readdirSync(packages).flatMap((name) =>
    sourcesOf(join(packages, name, "src"))
      .map((file) => join(name, "src", file))
      .filter((file) =>
        /"(?:node:)?(?:child_process|cluster|execa|tinyexec)"/u.test(readFileSync(join(packages, file), "utf8")),
      ),
  );
  expect(starting).toEqual(["repository/src/process/runProgram.ts"]);
});
