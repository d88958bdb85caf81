import { expect, test } from "vitest";
import { guessForge } from "../../../packages/core/src/ownership/guessForge.ts";
import { mayAgree } from "../../../packages/core/src/ownership/mayAgree.ts";
import type { Ownership } from "../../../packages/core/src/ownership/ownership.ts";
import { parseCodeowners } from "../../../packages/core/src/ownership/parseCodeowners.ts";
import { parseMaintainers } from "../../../packages/core/src/ownership/parseMaintainers.ts";
import { growth, inProportion } from "../../support/growth.ts";
import { createRandom } from "../message/createRandom.ts";

const parsers: Readonly<Record<string, (text: string) => Ownership>> = {
  MAINTAINERS: parseMaintainers,
  "GitHub's CODEOWNERS": (text) => parseCodeowners(text, "github"),
  "GitLab's CODEOWNERS": (text) => parseCodeowners(text, "gitlab"),
};

const random = createRandom(3);
const kernelPath = (): string =>
  ["drivers", "arch", "fs", "net", "sound", "include"][random(6)] +
  Array.from({ length: 1 + random(4) }, () => `/d${random(40)}`).join("") +
  `/${["stm", "imx", "tegra", "aspeed", "qcom"][random(5)]}-${random(500)}.c`;

/** 25 000 lines as Linux has them: 2800 sections, one in fifteen with regular expressions. */
const kernel = Array.from({ length: 2800 }, (_, index) => [
  `DRIVER NUMBER ${index}`,
  `M:\tMaintainer ${index} <m${index}@example.org>`,
  `R:\tReviewer ${index} <r${index}@example.org>`,
  "L:\tlinux-kernel@vger.kernel.org",
  "S:\tMaintained",
  `F:\t${kernelPath()}`,
  `F:\t${kernelPath().replace(/[^/]*$/, "")}`,
  `F:\t${kernelPath().replace(/\d+\.c$/, "*.[ch]")}`,
  ...(index % 15 === 0
    ? [`N:\t[^a-z]stm32${index}`, `N:\tbcm[9]?${index}|imx${index}${index % 60 === 0 ? ".*\\.c" : ""}`]
    : [`X:\t${kernelPath()}`]),
  "",
]).flat();
const paths = Array.from({ length: 1000 }, kernelPath);

test("a kernel's MAINTAINERS is read, and a thousand paths are asked, in time in proportion", async () => {
  expect(kernel.length).toBeGreaterThan(25_000);
  const lines = (count: number) => kernel.slice(0, count).join("\n");
  expect(await growth(lines, kernel.length, parseMaintainers)).toBeLessThan(inProportion);
  const read = (count: number) => parseMaintainers(lines(count));
  const ask = (owners: Ownership) => paths.forEach((path) => owners.ownersOf(path));
  expect(await growth(read, kernel.length, ask)).toBeLessThan(inProportion);
  const ownership = read(kernel.length);
  expect(paths.filter((path) => ownership.ownersOf(path).people.length > 0).length).toBeGreaterThan(50);
});

const size = 2 ** 17;
const fill =
  (unit: string, before = "", after = "") =>
  (length: number): string =>
    before + unit.repeat(Math.ceil(length / unit.length)) + after;

test.for(
  Object.entries({
    "stars in a name": fill("*a", "M: a@b\nF: ", "b @x"),
    "stars in names": fill("*/", "M: a@b\nF: ", "b @x"),
    "double stars": fill("**/a/", "M: a@b\nF: ", "b @x"),
    "lines of stars": fill("F: *a*a*a*a*a*b\n", "M: a@b\n"),
    "patterns of stars": fill("*a*a*a*a*a*b @x\n"),
    expressions: fill("N: (a*)*(a*)*(a|a)*b\n", "M: a@b\n"),
    "optional letters": fill(`N: ${"a?".repeat(50)}${"a".repeat(50)}\n`, "M: a@b\n"),
    "open groups": fill("(", "M: a@b\nN: "),
    "short groups": fill(`N: ${"(".repeat(255)}\n`, "M: a@b\n"),
    "open classes": fill("[", "M: a@b\nF: ", " @x"),
    titles: fill("a\n"),
    sections: fill("a\nM: a@b\nF: a\n"),
    "GitLab's sections": fill("[a]\na @b\n"),
    "one heading": fill(" ", "[a]", "\u2028"),
    "half a heading": fill("[", "[a][", ""),
    maintainers: fill("a <a@b>,", "M: "),
    brackets: fill(">", "M: "),
    "one directory": fill("a/", "M: a@b\nF: ", " @x"),
    owners: fill("@a ", "* "),
    digits: fill("1", "* @"),
    spaces: fill(" ", "* ", "@a"),
    backslashes: fill("\\", "a"),
    "line feeds": fill("\n"),
  }),
)("takes linear time: %s", async ([, textOf]) => {
  const read = (text: string) => {
    for (const parse of Object.values(parsers)) {
      const ownership = parse(text);
      mayAgree({ name: "", email: "x@y" }, ["a".repeat(40), "a/".repeat(50)], ownership);
    }
    guessForge("CODEOWNERS", text);
  };
  expect(await growth(textOf, size, read)).toBeLessThan(inProportion);
});

test.for(["a", "/", "a/", "*", "😀", "\ud83d"])("takes linear time for a path of %j", async (unit) => {
  const patterns = ["*a*a*a*a*a*b", "**/*a*/**/b", "/**/a/**/a/**/b", "a/**"];
  const texts = [patterns.map((pattern) => `F: ${pattern}`).join("\n"), patterns.map((it) => `${it} @x`).join("\n")];
  const ask = (path: string) => {
    for (const parse of Object.values(parsers)) {
      for (const text of texts) parse(`M: a@b\nN: (a*)*(a|a)*b\n${text}`).ownersOf(path);
    }
  };
  expect(await growth(fill(unit), size, ask)).toBeLessThan(inProportion);
});

test.for(["1", "1+", "-", "a", "@", "users.noreply."])("takes linear time for an address of %j", async (unit) => {
  const ownership = parseCodeowners("* @x", "github");
  for (const email of [fill(unit, "1+a@users.noreply."), fill(unit)]) {
    const ask = (address: string) => mayAgree({ name: "", email: address }, ["a"], ownership);
    expect(await growth(email, size, ask)).toBeLessThan(inProportion);
  }
});

test.for(Object.entries(parsers))("never throws: %s", ([, parse]) => {
  const parts = [
    ..."*?[]!^\\/#@<>(){}|+.$-a1 \t\r\n\0é",
    "\ud83d",
    "😀",
    "M: ",
    "F: ",
    "X: ",
    "N: ",
    "\nM: A <a@b>\nF: ",
    "**/",
    "[a-",
    "[[:x:]]",
    "(?<!",
    "\\b",
    "@@a",
    "@a/b",
    "a@b",
    "__proto__",
    "constructor/",
  ];
  const next = createRandom(11);
  const text = (length: number): string => Array.from({ length }, () => parts[next(parts.length)]).join("");
  for (let round = 0; round < 1500; round++) {
    const source = text(next(60));
    const ownership = parse(source);
    guessForge("CODEOWNERS", source);
    for (const path of ["", "a", text(8), "a/b/c"]) {
      const owners = ownership.ownersOf(path);
      expect(owners.people.every(({ email }) => email.includes("@"))).toBe(true);
      expect(mayAgree({ name: "", email: text(3) }, [path], ownership).answer).toMatch(/^(?:yes|no|unknown)$/);
    }
  }
});
