import { embedPage } from "./packages/cli/page/embedPage.js";
import { compiled, inCommand, licences } from "./rolldown.config.js";

/** What it contains of others, with their licences. */
export const inside = [...inCommand, "yaml", "acorn", "@sveltejs/acorn-typescript"];

/** What the packages leave to the package manager is inside as well: there is nothing to require but Node's own modules. */
const whole = (file, plugins) => ({
  ...compiled("cli", file, { dir: undefined }, plugins),
  external: /^node:/u,
});

/** The parts of the executable file (see scripts/executable.js). */
export default [
  whole("hooks", []),
  whole("main", [embedPage(), licences(inside)]),
  { ...whole("hooks", []), input: { executable: "bundling/executable.ts" } },
];
