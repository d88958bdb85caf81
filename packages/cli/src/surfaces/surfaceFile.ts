import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, resolve, basename } from "node:path";
import { PolicyError, quotePath, shorten, surfaces, type SurfaceName } from "@ai-disclosure/core/internal";
import { requireRepository, type Workplace } from "@ai-disclosure/repository";
import { ReportError } from "../output/whileWriting.ts";

interface SurfaceFile {
  readonly path: string;
  /** As it was typed, or from the top level. */
  readonly name: string;
}

/** Kinds of Markdown, and names without an ending, such as .cursorrules. */
const markdown = new Set(["", ".md", ".mdc", ".markdown", ".txt"]);

/**
 * The file that was typed, or the one where a surface usually stands; undefined for standard output.
 * @throws {PolicyError} if it can hold no such text.
 */
export function chooseFile(
  surface: SurfaceName,
  typed: string | undefined,
  workplace: Workplace,
): SurfaceFile | undefined {
  if (typed === "-") return undefined;
  if (typed !== undefined) return check(surface, { path: resolve(workplace.cwd, typed), name: typed });
  const { files } = surfaces[surface];
  if (files.length === 0) return undefined;
  const { topLevel } = requireRepository(workplace);
  const found = files.flatMap((file) => {
    const there = list(join(topLevel, dirname(file)));
    return there
      .filter((one) => one.toLowerCase() === basename(file).toLowerCase())
      .map((one) => join(dirname(file), one));
  });
  const [name = ""] = [...found, ...files];
  return check(surface, { path: join(topLevel, name), name });
}

function check(surface: SurfaceName, file: SurfaceFile): SurfaceFile {
  const ending = extname(file.path).toLowerCase();
  if (surfaces[surface].comments !== "html" || markdown.has(ending)) return file;
  throw new PolicyError(`${shorten(file.name)}: ${surface} is Markdown, and this file is ${ending}: name a .md file`);
}

function list(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
}

/** For a file in a place of ours: git keeps no empty folder, and .github may not be there yet. */
export function makeFolder({ path }: SurfaceFile): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new ReportError(`cannot make the directory ${shorten(folder)}: ${(error as NodeJS.ErrnoException).code}`);
  }
}

/**
 * The text of a surface's file with its byte order mark, if it has one; undefined if it is not there.
 * @throws {PolicyError | ReportError} if it is something else, or cannot be read.
 */
export function readSurface({ path, name }: SurfaceFile): string | undefined {
  const fail = (found: string) => new PolicyError(`${shorten(name)}: expected a text file, found ${found}`);
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) return undefined;
  if (there.isDirectory()) throw fail(`a directory; name a file: ${quotePath(join(name, "AGENTS.md"))}`);
  if (!there.isFile()) throw fail("something else");
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new ReportError(`cannot read ${shorten(name)}: ${(error as NodeJS.ErrnoException).code}`);
  }
  if (bytes.includes(0))
    throw fail(bytes[0] === 0xff || bytes[0] === 0xfe ? "UTF-16: save it as UTF-8" : "binary content");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw fail("bytes that are no UTF-8: save it as UTF-8");
  }
}

const about = "Rules of this project for AI-assisted commits and pull requests. Read them before you commit.";

/** What a file that is made for a surface begins with, before the policy's block. */
export function newFile(surface: SurfaceName, path: string): string {
  // The editor's cursor stands in the first line, where the subject belongs.
  if (surface === "gitmessage") return "\n";
  const name = basename(path);
  if (surface !== "agents") return "";
  if (name === "SKILL.md") return frontMatter([`name: ${basename(dirname(path))}`, `description: ${about}`]);
  if (name.endsWith(".mdc")) return frontMatter([`description: ${about}`, "alwaysApply: true"]);
  if (name.endsWith(".instructions.md")) return frontMatter(['applyTo: "**"']);
  return "";
}

/** Without it, the agent's program would not load the file. */
function frontMatter(lines: readonly string[]): string {
  return `${["---", ...lines, "---"].join("\n")}\n`;
}

/** Whose agents read these and no AGENTS.md, or these before it. */
const names = ["CLAUDE.md", "GEMINI.md", ".github/copilot-instructions.md"];

/** The other files for agents beside AGENTS.md that hold none of the policy and do not refer to it. */
export function otherAgentFiles({ path }: SurfaceFile): string[] {
  const folder = dirname(path);
  return names.filter((name) => existsSync(join(folder, name)) && !refersTo(join(folder, name)));
}

/** A file that leads to AGENTS.md, or is a link to it, needs no copy. */
function refersTo(file: string): boolean {
  try {
    return /AGENTS\.md|ai-disclosure:begin/u.test(readFileSync(file, "utf8"));
  } catch {
    return true;
  }
}
