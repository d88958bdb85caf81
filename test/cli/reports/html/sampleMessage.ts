import type { FileChange, Person } from "@ai-disclosure/core/internal";
import type { Random } from "./createRandom.ts";

const areas = ["hw/net/e1000", "hw/usb/xhci", "target/arm", "block/qcow2", "migration", "ui/gtk", "net/slirp"] as const;
const changes = [
  "fix short frames when the ring is full",
  "drop an unused parameter",
  "plug a leak in the error path",
  "check the descriptor before it is read",
  "split the reset path from realize",
  "avoid a copy on the hot path",
  "say which device failed to start",
  "rename the helpers after what they do",
  "handle a zero-length write",
  "stop the timer on unplug",
] as const;
const docs = ["explain the new option", "mend a broken link", "describe the wire format"] as const;
const tests = ["cover the reset path", "add a case for zero-length writes", "run the suite without root"] as const;

type Kind = "code" | "tests" | "docs" | "research";

/** A made-up commit: a message as its author may have written it, and the files. */
export function sampleMessage(
  random: Random,
  author: Person,
  part: number,
  policed: boolean,
): { text: string; files: FileChange[] } {
  const kind = random.chance(0.62) ? "code" : random.chance(0.6) ? "tests" : "docs";
  const closed = kind === "code" && random.chance(0.06);
  const area = closed ? "softmmu/memory" : random.pick(areas);
  const assisted = random.chance(0.02 + 0.3 * part ** 1.5);
  const trailers = assisted ? assistance(random, policed ? kind : undefined, part) : [];
  const signOff = random.chance(policed ? 0.992 : 0.97) ? [`Signed-off-by: ${author.name} <${author.email}>`] : [];
  const subject = `${area}: ${random.pick(kind === "code" ? changes : kind === "tests" ? tests : docs)}`;
  const lines = Math.ceil(6 * Math.exp(2.1 * normal(random)) * (kind === "code" && assisted && policed ? 0.9 : 1.6));
  return {
    text: [subject, "Found while reading the log of a long run.", [...trailers, ...signOff].join("\n")]
      .filter(Boolean)
      .join("\n\n"),
    files: [file(kind, area, lines, random), ...(random.chance(0.3) ? [file("tests", area, lines * 2, random)] : [])],
  };
}

function assistance(random: Random, kind: Kind | undefined, part: number): string[] {
  const tool = random.pick(["Claude <noreply@anthropic.com>", "Copilot <198982749+Copilot@users.noreply.github.com>"]);
  if (kind === undefined || random.chance(0.55 - 0.5 * part)) return [`Co-authored-by: ${tool}`];
  if (random.chance(0.03)) return [`AI-used-for: refactoring`];
  if (random.chance(0.03)) return [`AI-used-for: ${kind}`, `Assisted-by: ${tool}`];
  if (random.chance(0.14)) return [`AI-used-for: ${kind} (mechanical rename)`];
  if (random.chance(0.08)) return [`AI-used-for: ${kind}`, "AI-agreed-by: Jim Roe <jim@example.org>"];
  if (random.chance(0.12)) return [`AI-used-for: research`];
  return [`AI-used-for: ${random.chance(0.2) && kind !== "tests" ? `${kind}, tests` : kind}`];
}

function file(kind: Kind, area: string, lines: number, random: Random): FileChange {
  const paths = {
    code: `${area}.c`,
    tests: `tests/qtest/${area}-test.c`,
    docs: `docs/system/${area}.rst`,
    research: "",
  };
  const deleted = Math.floor(lines * random.next() * 0.5);
  return { path: paths[kind], added: lines - deleted, deleted, kind: "text", status: "modified" };
}

/** A number near 0, as often above as below. */
function normal({ next }: Random): number {
  return next() + next() + next() + next() - 2;
}
