import { test } from "vitest";
import { packageManagers } from "../hosts/setUps/packageManagers.ts";
import { withoutJavaScript } from "../hosts/setUps/withoutJavaScript.ts";
import { trySetUp } from "../hosts/trySetUp.ts";

// With npm and git alone; test/hosts has the others.
test.each(
  [...packageManagers, ...withoutJavaScript].filter(({ title }) => /^(?:npm and husky|git's own hooks)$/u.test(title)),
)("$title", trySetUp);
