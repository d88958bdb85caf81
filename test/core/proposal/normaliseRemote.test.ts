import { normaliseRemote } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const linux = { address: "github.com/torvalds/linux", name: "linux" };

test.each([
  "https://github.com/torvalds/linux",
  "https://github.com/torvalds/linux.git",
  "https://github.com/Torvalds/Linux.git/",
  "https://GitHub.com:443/torvalds/linux.git",
  "https://www.github.com//torvalds/./linux.git",
  "https://jane:secret@github.com/torvalds/linux.git",
  "https://ghp_secret@github.com/torvalds/linux",
  "https://github.com/torvalds/linux.git?token=secret#x",
  "ssh://git@github.com/torvalds/linux.git",
  "ssh://git@ssh.github.com:443/torvalds/linux.git",
  "git+ssh://git@github.com/torvalds/linux.git",
  "git://github.com/torvalds/linux.git",
  "git@github.com:torvalds/linux.git",
  "git@github.com:/torvalds/linux.git",
  "github.com:torvalds/linux",
  "  https://github.com/torvalds/linux\n",
])("%s is one address", (url) => {
  expect(normaliseRemote(url)).toEqual(linux);
});

test.each([
  [
    "git://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git",
    "git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux",
  ],
  ["git@gitlab.com:qemu-project/qemu.git", "gitlab.com/qemu-project/qemu"],
  ["ssh://jane@git.example.org:2222/~jane/fork.git", "git.example.org/~jane/fork"],
  ["https://gitlab.example.org/a/b/c/d.git", "gitlab.example.org/a/b/c/d"],
])("%s is %s", (url, address) => {
  expect(normaliseRemote(url)?.address).toBe(address);
});

test.each([
  ["/srv/git/linux.git", "linux"],
  ["../linux", "linux"],
  ["./linux/", "linux"],
  ["linux", "linux"],
  ["/home/jane/linux/.git", "linux"],
  ["file:///srv/git/Linux.git", "linux"],
  ["C:\\src\\linux", "linux"],
  ["/srv/with:colon/linux", "linux"],
])("%s is on this machine, and called %s", (url, name) => {
  expect(normaliseRemote(url)).toEqual({ name });
});

test.each([
  "",
  "   ",
  "/",
  "..",
  "https://",
  "https://github.com",
  "https:///x/y",
  "git@github.com:",
  "ext::sh -c whoami",
  "hg::https://example.org/x",
  "https://github.com/a\u001b[31m/b",
  "https://github.com/a\nb/c",
  "https://github.com/a\u202eb/c",
  "https://github.com/a b",
  "https://jane:se/cret@github.com/a/b",
  "jane:secret@github.com:a/b",
  "https://ex ample.org/a",
  "https://exa<mple.org/a/b",
  "\0",
  `https://example.org/${"a".repeat(3000)}`,
])("%j is no address", (url) => {
  expect(normaliseRemote(url)).toBeUndefined();
});

test("whatever it is, no password is shown", () => {
  const secret = "hunter2";
  for (const host of ["github.com", "x", "a.b:80", ""])
    for (const url of [
      `https://jane:${secret}@${host}/a/b.git`,
      `https://${secret}@${host}/a/b.git`,
      `ssh://jane:${secret}@${host}:22/a/b`,
      `jane:${secret}@${host}:a/b`,
      `${secret}@${host}:a/b`,
      `https://${host}/a/b?private_token=${secret}`,
    ])
      expect(JSON.stringify(normaliseRemote(url)) ?? "").not.toContain(secret);
});
