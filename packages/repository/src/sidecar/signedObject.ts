import { parseAgreement, type AgreementText } from "./agreementText.ts";

/** A commit object that somebody signed to agree: git-commit-tree(1), `-S`. It has no parent and no file. */
export interface SignedObject {
  /** What was signed: the object without its signature. */
  readonly payload: string;
  readonly signature: string;
  /** Whom the object itself calls its author; nobody vouches for that but the signature. */
  readonly claimed: string;
  readonly text: AgreementText;
}

/** The empty tree of either object format. */
const emptyTrees = [
  "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
];

/**
 * Reads a commit object, one character a byte. Undefined for any that was not signed to agree: somebody's commit with
 * the words of an agreement in its message is signed by whoever rebases it, but it has a parent or a tree.
 */
export function parseSignedObject(object: string): SignedObject | undefined {
  const end = object.indexOf("\n\n");
  if (end === -1) return undefined;
  const headers = object.slice(0, end).split(/\n(?! )/u);
  const [tree = "", author = "", committer = ""] = headers;
  const signatures = headers.filter((line) => /^gpgsig(?:-sha256)? /u.test(line));
  const [signature, another] = signatures;
  if (!emptyTrees.includes(tree.replace(/^tree /u, "")) || !committer.startsWith("committer ")) return undefined;
  if (signature === undefined || another !== undefined || headers.length !== 4) return undefined;
  const text = parseAgreement(utf8(object.slice(end + 2)));
  const [, claimed] = /^author .*<([^<>]*)> \d+ [+-]\d{4}$/u.exec(author) ?? [];
  if (!text || claimed === undefined) return undefined;
  const payload = `${headers.filter((line) => line !== signature).join("\n")}${object.slice(end)}`;
  return {
    payload,
    signature: `${signature.slice(signature.indexOf(" ") + 1).replaceAll("\n ", "\n")}\n`,
    claimed: utf8(claimed),
    text,
  };
}

const utf8 = (bytes: string): string => Buffer.from(bytes, "latin1").toString("utf8");

/** A note holds one agreement after the other, each behind its length in bytes: what is signed must stay as it is. */
export function formatNote(objects: readonly string[]): string {
  return objects.map((object) => `agreement ${object.length}\n${object}\n`).join("");
}

/** The objects of a note, one character a byte; undefined if it holds anything else. Notes that were merged have blank lines. */
export function parseNote(bytes: string): string[] | undefined {
  const objects: string[] = [];
  for (let at = skipBlank(bytes, 0); at < bytes.length; at = skipBlank(bytes, at)) {
    const [line, length] = /^agreement (\d{1,7})\n/u.exec(bytes.slice(at, at + 20)) ?? [];
    if (line === undefined) return undefined;
    const start = at + line.length;
    at = start + Number(length);
    if (at > bytes.length) return undefined;
    objects.push(bytes.slice(start, at));
  }
  return objects;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (text[at] === "\n") at += 1;
  return at;
}
