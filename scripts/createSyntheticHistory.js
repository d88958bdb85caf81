import { spawn } from "node:child_process";
import { once } from "node:events";

const people = [
  "Jane Doe",
  "Jim Roe",
  "Joé Müller",
  "Claude Dupont",
  "Ada Example",
  "李 小龙",
  "Philippe Mathieu-Daudé",
];
const hosts = ["example.org", "example.com", "mail.example.net", "users.noreply.github.com"];
const areas = ["hw/net", "target/arm", "block", "tests/qtest", "docs", "ui", "migration", "softmmu"];
const verbs = ["fix", "add", "drop", "rename", "document", "speed up", "simplify", "test"];
const things = ["short frames", "the reset path", "a leak", "an off-by-one", "the new register", "error handling"];
const prose = [
  "The card dropped short frames when the ring was full, because",
  "the descriptor was read before it was written.",
  "This was found by running the test suite under valgrind: it reports",
  "one block of 4096 bytes that is lost at every reset.",
  "See https://lists.example.org/archive/2024-05/msg01234.html for the discussion,",
  "and note: the old behaviour was never documented.",
  "    static void reset(DeviceState *dev)",
  "",
];

/** Trailers as histories have them: mostly people's, some tools', some where git does not see them. */
const kinds = [
  [30, (p) => `Signed-off-by: ${p()}`],
  [20, (p, other) => `Reviewed-by: ${other()}\nSigned-off-by: ${p()}`],
  [10, (p) => `Fixes: 0123456789ab ("hw/net: add it")\nCc: qemu-stable@example.org\nSigned-off-by: ${p()}`],
  [8, (p, other) => `Message-Id: <2024050112.1-1-jane@example.org>\nSigned-off-by: ${p()}\nSigned-off-by: ${other()}`],
  [6, () => ""],
  [4, (p) => `AI-used-for: code (refactoring), tests\nSigned-off-by: ${p()}`],
  [3, (p) => `AI-used-for: docs\nSigned-off-by: ${p()}`],
  [3, (p) => `Assisted-by: Claude:claude-opus-4 [Edit]\nSigned-off-by: ${p()}`],
  [
    3,
    () =>
      "🤖 Generated with [Claude Code](https://claude.com/claude-code)\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
  ],
  [2, (p, other) => `Co-authored-by: ${other()}\nSigned-off-by: ${p()}`],
  [2, (p) => `Signed-off-by: ${p()}\n\nand a last remark that hides it from git`],
  [1, (p) => `ai-used-for: nonsense\n  continued\nSigned-off-by: ${p()}`],
  [1, (p) => `Signed-off-by: ${p()}\n(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)`],
  [1, () => "This reverts commit 0123456789abcdef0123456789abcdef01234567."],
];

/** mulberry32: a small generator of pseudo-random numbers in [0, 1), the same everywhere. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes `commits` commits on `main` of the repository at `directory` in one `git fast-import`; the same seed gives the
 * same ids. With `files` each commit edits, adds, renames or deletes some of so many, which have `lines` lines or more;
 * else each writes one short line.
 * @param {{ directory: string, commits: number, seed?: number, files?: number, lines?: number, environment?: NodeJS.ProcessEnv }} options
 */
export async function createSyntheticHistory(options) {
  const { directory, commits, seed = 1, files = 0, lines = 200, environment = process.env } = options;
  const random = seeded(seed);
  const below = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[below(list.length)];
  const weight = kinds.reduce((sum, [share]) => sum + share, 0);
  const pickKind = () => {
    let rest = random() * weight;
    return kinds.find(([share]) => (rest -= share) < 0) ?? kinds[0];
  };
  const person = () => {
    const number = below(random() < 0.9 ? 60 : 600);
    return `${people[number % people.length]} <dev${number}@${hosts[number % hosts.length]}>`;
  };
  const message = (author) => {
    const signer = () => (random() < 0.9 ? author : person());
    const body = Array.from({ length: below(20) }, () => pick(prose))
      .join("\n")
      .trim();
    const parts = [
      `${pick(areas)}: ${pick(verbs)} ${pick(things)} (${below(1e6)})`,
      body,
      pickKind()[1](signer, person),
    ];
    return `${parts.filter(Boolean).join("\n\n")}\n`;
  };
  const tree = files > 0 ? createTree(files, lines, below, pick) : undefined;

  const git = spawn("git", ["fast-import", "--quiet", "--force"], {
    cwd: directory,
    env: environment,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const ended = once(git, "close");
  for (let index = 0; index < commits; index++) {
    const when = `${1_400_000_000 + index * 600} +0200`;
    const author = person();
    const bytes = Buffer.from(message(author));
    const changes = tree ? tree.change(index) : `M 644 inline counter\n${data(`${index}\n`)}`;
    const head = `commit refs/heads/main\nauthor ${author} ${when}\ncommitter ${random() < 0.7 ? author : person()} ${when}\n`;
    const text = Buffer.concat([Buffer.from(`${head}data ${bytes.length}\n`), bytes, Buffer.from(`\n${changes}\n`)]);
    if (!git.stdin.write(text)) await once(git.stdin, "drain");
  }
  git.stdin.end();
  const [status] = await ended;
  if (status !== 0) throw new Error(`git fast-import ended with ${status}`);
}

const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** A tree of texts, and what one commit does to it, as commands of git-fast-import(1). */
function createTree(count, least, below, pick) {
  const line = () => `${" ".repeat(4 * below(4))}${pick(verbs)}_${below(100_000)}(${pick(things)});\n`;
  const text = (lines) => Array.from({ length: lines }, line);
  const texts = new Map();
  const write = (path) => `M 644 inline ${path}\n${data(texts.get(path).join(""))}`;
  const create = (index) => {
    const path = `${pick(areas)}/part${below(20)}/file${index}.${pick(["c", "c", "c", "h", "md"])}`;
    texts.set(path, text(least + below(5 * least)));
    return write(path);
  };
  const edit = (path) => {
    const lines = texts.get(path);
    for (let hunk = below(4) + 1; hunk > 0; hunk--) lines.splice(below(lines.length), below(8), ...text(below(12)));
    if (lines.length > 2000) lines.length = 1000;
    return write(path);
  };
  const move = (path) => {
    const target = `${pick(areas)}/moved/${below(1e9)}-${path.split("/").at(-1)}`;
    texts.set(target, texts.get(path));
    texts.delete(path);
    return `D ${path}\n${write(target)}`;
  };
  const remove = (path) => {
    texts.delete(path);
    return `D ${path}\n`;
  };
  return {
    change(index) {
      if (index === 0) return Array.from({ length: count }, (_, file) => create(file)).join("");
      const paths = [...texts.keys()];
      const chosen = new Set(Array.from({ length: 1 + below(3) }, () => pick(paths)));
      const commands = [...chosen].map((path, order) => {
        const dice = below(100);
        if (order > 0 || dice < 92) return edit(path);
        if (dice < 95) return create(count + index);
        return dice < 98 || texts.size < count ? move(path) : remove(path);
      });
      return commands.join("");
    },
  };
}
