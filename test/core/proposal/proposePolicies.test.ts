import { proposePolicies, type KnownPolicy, type RepositoryFacts } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const policy = (name: string, more: Partial<KnownPolicy> = {}): KnownPolicy => ({
  name,
  title: name.toUpperCase(),
  status: "in-force",
  repositories: [],
  url: `https://${name}.example.org/policy/ai.html`,
  keys: [],
  ...more,
});
const qemuRepositories = ["gitlab.com/qemu-project/qemu", "github.com/qemu/qemu"];
const known = [
  policy("qemu", { title: "QEMU", status: "proposed", repositories: qemuRepositories, keys: ["AI-used-for"] }),
  policy("qemu-decline", { title: "QEMU", repositories: qemuRepositories, url: "https://qemu.example.org/decline" }),
  policy("linux", {
    repositories: ["github.com/torvalds/linux", "git.kernel.org/**/Linux.git"],
    keys: ["Assisted-by"],
  }),
  policy("linux-2025", { status: "superseded", repositories: ["github.com/torvalds/linux"], keys: ["Assisted-by"] }),
  policy("apache", { repositories: ["github.com/Apache/*"], keys: ["Generated-by", "Assisted-by"] }),
  policy("pytest", { keys: ["Co-authored-by"] }),
];

const propose = async (facts: Partial<RepositoryFacts>) => {
  const { proposals, undecided } = await proposePolicies({ remotes: [], texts: [], ...facts }, known);
  return { undecided, proposals: proposals.map(({ policy: { name }, reasons, weak }) => [name, weak, ...reasons]) };
};
const remote = (name: string, url: string) => ({ name, url });

test("by a remote's address: what is in force before what is proposed, and what is superseded not at all", async () => {
  expect(await propose({ remotes: [remote("origin", "git@gitlab.com:qemu-project/qemu.git")] })).toEqual({
    undecided: false,
    proposals: [
      ["qemu-decline", false, "the remote origin is gitlab.com/qemu-project/qemu"],
      ["qemu", false, "the remote origin is gitlab.com/qemu-project/qemu"],
    ],
  });
  const { proposals } = await propose({ remotes: [remote("origin", "https://github.com/torvalds/linux")] });
  expect(proposals).toHaveLength(1);
});

test("globs in any case, over whole organisations, and with .git", async () => {
  const first = async (url: string) => (await propose({ remotes: [remote("origin", url)] })).proposals[0]?.[0];
  expect(await first("https://github.com/apache/kafka")).toBe("apache");
  expect(await first("git://git.kernel.org/pub/scm/linux/kernel/git/netdev/linux.git")).toBe("linux");
  expect(await first("https://github.com/apache/kafka/extra")).toBeUndefined();
});

test("a fork is known by upstream; without one its name is a mere hint", async () => {
  const origin = remote("origin", "https://github.com/jane/linux");
  const forked = [remote("upstream", "https://github.com/qemu/qemu"), origin];
  expect((await propose({ remotes: forked })).proposals.map(([name]) => name)).toEqual(["qemu-decline", "qemu"]);
  expect(await propose({ remotes: [origin] })).toEqual({
    undecided: false,
    proposals: [["linux", true, "the remote origin is github.com/jane/linux, of the same name as LINUX's"]],
  });
  expect((await propose({ remotes: [remote("origin", "/srv/linux.git")] })).proposals).toEqual([
    ["linux", true, "the remote origin is a folder, of the same name as LINUX's"],
  ]);
});

test("upstream decides, and two other remotes do not", async () => {
  const [linux, kafka] = ["https://github.com/torvalds/linux", "https://github.com/apache/kafka"];
  const told = async (...remotes: RepositoryFacts["remotes"]) => {
    const { undecided, proposals } = await propose({ remotes });
    return [undecided, ...proposals.map(([name]) => name)];
  };
  expect(await told(remote("upstream", linux), remote("origin", kafka))).toEqual([false, "linux", "apache"]);
  expect(await told(remote("a", linux), remote("b", kafka))).toEqual([true, "linux", "apache"]);
});

test("by the project's own words: its policy's address, or a trailer that is nobody else's", async () => {
  const text =
    "See https://qemu.example.org/policy/ai.html. Write `AI-used-for: tests`, and Co-authored-by for people.";
  expect(await propose({ texts: [{ path: "docs/contributing.rst", text }] })).toEqual({
    undecided: false,
    proposals: [
      [
        "qemu",
        false,
        "docs/contributing.rst links to QEMU's policy",
        "docs/contributing.rst speaks of AI-used-for, which is QEMU's trailer",
      ],
    ],
  });
});

test("a trailer of several policies tells none from the other", async () => {
  expect(await propose({ texts: [{ path: "AGENTS.md", text: "assisted-by: Claude" }] })).toEqual({
    undecided: true,
    proposals: [
      ["linux", true, "AGENTS.md speaks of assisted-by, as 2 policies do"],
      ["apache", true, "AGENTS.md speaks of assisted-by, as 2 policies do"],
    ],
  });
});

test("by the trees of MAINTAINERS, most of them", async () => {
  const text = `QEMU\nM: Jim Roe <jim@example.org>\nT: git https://gitlab.com/qemu-project/qemu.git staging\nF: *\n
LINUX\nT:\tgit git://git.kernel.org/pub/scm/linux/kernel/git/a/linux.git\nT: git https://git.kernel.org/b/linux.git\n`;
  expect((await propose({ texts: [{ path: "MAINTAINERS", text }] })).proposals).toEqual([
    ["linux", false, "MAINTAINERS names trees of LINUX"],
  ]);
  expect((await propose({ texts: [{ path: "CONTRIBUTING.md", text }] })).proposals).toEqual([]);
});

test("garbage proposes nothing, and says nothing", async () => {
  const remotes = ["", "\u001b]0;x\u0007", "https://github.com/torvalds/linux\u001b[31m", "ext::sh -c x", "::"].map(
    (url) => remote("origin", url),
  );
  const texts = [
    { path: "AGENTS.md", text: "\0\ufffd-".repeat(50_000) + "a-".repeat(300_000) + "T: git ".repeat(9000) },
  ];
  expect(await propose({ remotes, texts })).toEqual({ undecided: false, proposals: [] });
});
