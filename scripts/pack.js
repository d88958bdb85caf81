// node scripts/pack.js [FOLDER]: makes the packages as they would be published, in tarballs/ or an empty folder, and says
// how a project installs them.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [, , folder = `${root}tarballs`] = process.argv;
if (folder === `${root}tarballs`) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const options = { cwd: root, stdio: ["ignore", "ignore", "inherit"] };

execFileSync("npm", ["pack", "--workspaces", "--pack-destination", folder, "--loglevel", "error"], options);
const files = readdirSync(folder).map((file) => `${folder}/${file}`);
console.log(`${files.length} packages are in ${relative(root, folder)}/. In your project, type:\n`);
console.log(`npm install --save-dev ${files.map(quote).join(" \\\n  ")}`);
// What one tarball needs of another, they look for on the registry.
console.error(
  `\nWith pnpm, yarn or bun, add only the first one, e.g. with pnpm add --save-dev. It has the whole command.`,
);

/** As a shell takes a path. */
function quote(path) {
  return /^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
