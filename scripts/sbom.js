// node scripts/sbom.js [--node]: prints what the packages contain of others, as CycloneDX; with --node, what the executable
// file contains that this Node makes. `npm sbom --omit dev` leaves out what is bundled and also used by a tool, such as
// valibot and yaml: so all is asked for, and what is shipped is kept.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inside } from "../rolldown.executable.config.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const words = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--loglevel", "error"];
const all = JSON.parse(execFileSync("npm", words, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 }));
const manifest = (folder) => JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8"));

const shipped = [
  ...readdirSync(`${root}packages`).map((folder) => manifest(`packages/${folder}`)),
  ...inside.map((name) => manifest(`node_modules/${name}`)),
];
// npm calls a package of ours by its folder.
const components = shipped.map(({ name, version }) => ({
  ...all.components.find((one) => one["bom-ref"] === `${name}@${version}`),
  name,
  group: undefined,
}));
const references = new Set(components.map((component) => component["bom-ref"]));
const dependencies = all.dependencies
  .filter(({ ref }) => references.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => references.has(one)) }));

const { node: version, ...libraries } = process.versions;
const node = {
  type: "platform",
  "bom-ref": `node@${version}`,
  name: "node",
  version,
  purl: `pkg:generic/node@${version}`,
  components: Object.entries(libraries)
    .filter(([name]) => !["modules", "napi"].includes(name))
    .map(([name, its]) => ({ type: "library", name, version: its })),
};
const subject = { type: "application", "bom-ref": "ai-disclosure", name: "ai-disclosure", version: shipped[0].version };
const result = {
  ...all,
  metadata: { ...all.metadata, component: subject },
  components: process.argv.includes("--node") ? [...components, node] : components,
  dependencies,
};
console.log(JSON.stringify(result, null, 2));
