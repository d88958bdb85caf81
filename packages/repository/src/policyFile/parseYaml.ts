import type { Document } from "yaml";
import { duplicateKey } from "./findJsonProblem.ts";
import { PolicyFileError } from "./policyFileError.ts";

/** Levels of nesting. A policy has fewer than ten; the package recurses, and 800 end the process. */
const deepest = 100;

/**
 * The value of a YAML text. The package is loaded only here: most policies are JSON, and it costs a hook milliseconds.
 * @throws {PolicyFileError} with line and column.
 */
export async function parseYaml(text: string, path: string): Promise<unknown> {
  const yaml = await import("yaml");
  const lines = new yaml.LineCounter();
  const errorAt = (offset: number, problem: string) => {
    const { line, col } = lines.linePos(offset);
    return new PolicyFileError(path, problem, line, col);
  };
  lines.addNewLine(0);
  const parser = new yaml.Parser(lines.addNewLine);
  function* readTokens() {
    for (const lexeme of new yaml.Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length > deepest)
        throw errorAt(parser.offset, `expected at most ${deepest} levels of nesting, found more`);
    }
    yield* parser.end();
  }
  // The package compares each key with each other one, which takes minutes for a long list.
  const composer = new yaml.Composer({ prettyErrors: false, uniqueKeys: false });
  const [document, second] = composer.compose(readTokens(), true, text.length);
  if (!document) return undefined;
  const [error] = [...document.errors, ...document.warnings];
  if (error) throw errorAt(error.pos[0], error.message);
  if (second) throw errorAt(second.range[0], "expected one document, found a second");
  const duplicate = findDuplicate(document, yaml);
  if (duplicate) throw errorAt(duplicate.offset, duplicateKey(duplicate.key));
  try {
    return document.toJS() as unknown;
  } catch (failure) {
    throw new PolicyFileError(path, (failure as Error).message);
  }
}

interface Duplicate {
  readonly offset: number;
  readonly key: string;
}

/** The first of the keys that a mapping has for the second time. */
function findDuplicate(document: Document, { isScalar, visit }: typeof import("yaml")): Duplicate | undefined {
  const duplicates: Duplicate[] = [];
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) duplicates.push({ offset: key.range?.[0] ?? 0, key: String(key.value) });
        keys.add(key.value);
      }
    },
  });
  return duplicates.toSorted((one, other) => one.offset - other.offset)[0];
}
