import { expect, test } from "vitest";
import { editHookScript } from "../../../packages/cli/src/setup/editHookScript.ts";

test.each([
  ["a last line that execs", "#!/bin/sh\nexec theirs", "#!/bin/sh\nours || exit\nexec theirs"],
  ["no line end", "theirs", "ours || exit\ntheirs"],
  [
    "settings and what is loaded",
    "#!/bin/sh\nset -e\n. ./env\n\ntheirs\n",
    "#!/bin/sh\nset -e\n. ./env\nours || exit\n\ntheirs\n",
  ],
  ["settings without a shebang", "set -e\ntheirs\n", "set -e\nours || exit\ntheirs\n"],
  ["a comment of a command", "#!/bin/bash\n\n# run it\ntheirs\n", "#!/bin/bash\nours || exit\n\n# run it\ntheirs\n"],
  ["Windows' line ends", "#!/bin/sh\r\ntheirs\r\n", "#!/bin/sh\r\nours || exit\r\ntheirs\r\n"],
  ["an exec beside a setting", "#!/bin/sh\nset -e; exec theirs\n", "#!/bin/sh\nours || exit\nset -e; exec theirs\n"],
  [
    "an apostrophe",
    "#!/bin/sh\n# don't\nA=\"it's\"\ntheirs\n",
    "#!/bin/sh\n# don't\nA=\"it's\"\nours || exit\ntheirs\n",
  ],
  ["only settings", "#!/bin/sh\nset -e", "#!/bin/sh\nset -e\nours || exit\n"],
  ["only comments", "#!/usr/bin/env sh\n# nothing\n", "#!/usr/bin/env sh\nours || exit\n# nothing\n"],
])("%s", (_title, before, after) => {
  expect(editHookScript(before, "ours")).toBe(after);
});

test.each([
  ["another language", "#!/usr/bin/env python3\nprint(1)\n"],
  ["a setting that goes on", "#!/bin/sh\nexport A=1 \\\n  B C\ntheirs\n"],
  ["a string of several lines", "#!/bin/sh\nexport A='1\n2'\ntheirs\n"],
])("%s is left alone", (_title, text) => {
  expect(editHookScript(text, "ours")).toBeUndefined();
});
