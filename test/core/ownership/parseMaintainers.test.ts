import { describe, expect, test } from "vitest";
import { parseMaintainers } from "../../../packages/core/src/ownership/parseMaintainers.ts";

const addressesOf = (text: string, path: string): string[] =>
  parseMaintainers(text)
    .ownersOf(path)
    .people.map(({ email }) => email);

/** In the style of QEMU's. */
const maintainers = `Project Maintainers
===================

Descriptions of section entries:

	M: Mail patches to: FullName <address@domain>
	F: Files and directories with wildcard patterns.
	   F:	drivers/net/	all files in and below drivers/net

All patches CC here
L: devel@example.org
F: *
F: */

Architecture support
--------------------
ARM TCG CPUs
M: Anna Arm <anna@example.org>
R: Rita Reviewer <rita@example.org>
L: arm@example.org
S: Maintained
F: target/arm/
F: hw/cpu/a*mpcore.c
X: target/arm/hvf/
# The emulator's own tests.
F: tests/tcg/arm

ARM KVM CPUs
M: "Kim, Vm" <kim@example.org>
M: Anna Arm <anna@example.org>
S: Odd Fixes

F: target/arm/kvm.c

W32, W64
M: win@example.org (moderated)
S: Orphan
K: ^Subject:.*(?i)win32
F: *win32*
F: */*win32*
X: qga/*win32*

SCLP
M: Sam Sclp <sam@example.org>, Sue Sclp <sue@example.org>
F: hw/char/sclp*.[hc]
`;

test.for<[path: string, ...owners: string[]]>([
  ["README"],
  ["target/arm/cpu.c", "anna@example.org"],
  ["target/arm/tcg/a/b.c", "anna@example.org"],
  ["target/arm"],
  ["target/armeb/cpu.c"],
  ["target/arm/kvm.c", "anna@example.org", "kim@example.org"],
  ["target/arm/hvf/hvf.c"],
  ["hw/cpu/a9mpcore.c", "anna@example.org"],
  ["hw/cpu/ampcore.c", "anna@example.org"],
  ["hw/cpu/a9mpcore.c.inc"],
  ["tests/tcg/arm/fcvt.c", "anna@example.org"],
  ["tests/tcg/armv7.c"],
  ["os-win32.c", "win@example.org"],
  ["util/oslib-win32.c", "win@example.org"],
  ["util/a/oslib-win32.c"],
  ["qga/commands-win32.c"],
  ["hw/char/sclp.c", "sam@example.org", "sue@example.org"],
  ["hw/char/sclpconsole.h", "sam@example.org", "sue@example.org"],
  ["hw/char/sclp.s"],
])("QEMU's style: %s", ([path, ...owners]) => {
  expect(addressesOf(maintainers, path).toSorted()).toEqual(owners);
});

/** The head of Linux's MAINTAINERS; the rest was asked of get_maintainer.pl 0.26 in a directory of such files. */
describe.for<[pattern: string, yes: string[], no: string[]]>([
  [
    "F:\tdrivers/net/",
    ["drivers/net/a.c", "drivers/net/b/c.c"],
    ["drivers/net", "drivers/netx/a.c", "x/drivers/net/a.c"],
  ],
  ["F:\tdrivers/net/*", ["drivers/net/a.c", "drivers/net/.a"], ["drivers/net/b/c.c", "drivers/net"]],
  ["F:\t*/net/*", ["drivers/net/a.c", "x/net/b"], ["net/a.c", "drivers/x/net/a.c", "drivers/net/b/c.c"]],
  ["F:\tfs/**/*foo*.c", ["fs/ext4/foo.c", "fs/a/b/xfoox.c"], ["fs/foo.c", "fs/a/foo.h"]],
  ["F:\tfs/**", ["fs/a", "fs/a/b"], ["fs", "fsx/a"]],
  ["F:\t*", ["a.c", ".gitignore"], ["a/b.c"]],
  ["F:\t*/", ["a/b.c", "a/b/c.c"], ["a.c"]],
  ["F:\ttools/power/cpupower", ["tools/power/cpupower", "tools/power/cpupower/a.c"], ["tools/power/cpupowerx"]],
  ["F:\tsys/*.[ch]", ["sys/a.c", "sys/.h"], ["sys/a.cc", "sys/a.[ch]", "sys/a/b.c"]],
  ["F:\tsys/a[^0-9]?", ["sys/axy", "sys/ax9"], ["sys/a0y", "sys/ax"]],
  ["F:\tsys/a]b", ["sys/a]b"], ["sys/a"]],
  ["F:\tc++/(a|b).{c}", ["c++/(a|b).{c}"], ["c++/a.c"]],
  ["F:\tname with spaces/", ["name with spaces/a"], ["name/a"]],
  ["F:a.c  ", ["a.c"], ["a.cc"]],
  ["F: ?.c", ["a.c", "é.c", "😀.c"], [".c", "ab.c"]],
  ["N:\t[^a-z]tegra", ["arch/tegra.c", "a_tegra"], ["a/integrator.c", "tegra", "A/TEGRA"]],
  ["N:\tte gra", ["integra.c"], ["te gra"]],
  ["F: net/\nX: net/ipv6/", ["net/a.c", "net/ipv4/a.c", "net/ipv6"], ["net/ipv6/a.c"]],
  ["X: net/ipv6/\nN: ipv6", ["a/ipv6.c"], ["net/ipv6/a.c"]],
  ["\nF: a\n\n \nF: b", ["a", "b"], []],
  ["# about\n  # it\nF: a", ["a"], []],
  ["S: Orphan\nF: a", ["a"], []],
  ["F:\nN:\nX:", [], ["a", ""]],
  ["R: Jim Roe <jim@example.org>\nK: a", [], ["a"]],
  ["Other title\nF: a", [], ["a"]],
  ["m: jim@example.org\nF: a", [], ["a"]],
  ["- title\nF: a", [], ["a"]],
])("%s", ([lines, yes, no]) => {
  const { ownersOf } = parseMaintainers(`SECTION\r\nM:\tJane Doe <jane@example.org>\n${lines}`);
  test.for(yes)("matches %s", (path) => expect(ownersOf(path).people).toHaveLength(1));
  test.for(no)("does not match %s", (path) => expect(ownersOf(path).people).toEqual([]));
});
