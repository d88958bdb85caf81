import { Readable } from "node:stream";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decodeMessage, readMessageFile } from "../../../packages/repository/src/index.ts";
import { temporaryDirectory } from "../../support/createRepository.ts";

test.each([
  ["ü", "utf8", undefined, { text: "ü", encoding: "utf-8" }],
  ["ü", "latin1", undefined, { text: "ü", encoding: "latin1" }],
  ["\xb1", "latin1", "iso-8859-2", { text: "ą", encoding: "iso-8859-2" }],
  ["ü", "utf8", "no-such-encoding", { text: "ü", encoding: "utf-8" }],
  ["\uFEFFx\r\n", "utf8", undefined, { text: "\uFEFFx\r\n", encoding: "utf-8" }],
  ["", "utf8", undefined, { text: "", encoding: "utf-8" }],
] as const)("%j in %s, commitEncoding %s", (text, encoding, configured, expected) => {
  expect(decodeMessage(Buffer.from(text, encoding), configured)).toEqual({ ...expected, hasNul: false });
});

test("every byte can be decoded, and NUL is pointed out", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const decoded = decodeMessage(bytes);
  expect(decoded).toMatchObject({ encoding: "latin1", hasNul: true });
  expect(decoded.text).toHaveLength(256);
  expect(decodeMessage(Buffer.from("subject", "utf16le")).hasNul).toBe(true);
});

test("a message comes from a file or from standard input", async () => {
  const directory = await temporaryDirectory();
  await writeFile(join(directory, "message"), "subject\n");
  expect((await readMessageFile(join(directory, "message"))).toString()).toBe("subject\n");
  expect((await readMessageFile("-", () => Readable.from([Buffer.from("a"), "b"]))).toString()).toBe("ab");
});

test("what cannot be read is said in a line", async () => {
  const directory = await temporaryDirectory();
  await mkdir(join(directory, "directory"));
  await expect(readMessageFile(join(directory, "missing"))).rejects.toThrow(/missing: there is no such file$/);
  await expect(readMessageFile(join(directory, "directory"))).rejects.toThrow(/is a directory/);
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1024 * 1024);
    })(),
  );
  await expect(readMessageFile("-", () => endless)).rejects.toThrow(
    "standard input: a commit message of more than 64 MB is not read",
  );
});
