import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The name of the file in the built site. */
export const licencesFile = "LICENCES.txt";

const head = `The website of ai-disclosure (MIT) contains these packages of others.

The icons are from Simple Icons (CC0-1.0): https://simpleicons.org`;

/** Notes which packages of others the built site contains, for as long as it is built. */
export function collectLicences() {
  /** Their folders. */
  const packages = new Set();
  return {
    /** For each bundle: that of the pages, and that of the playground's worker. */
    plugin: () => ({
      name: "collect-licences",
      generateBundle(_, files) {
        const modules = Object.values(files).flatMap(({ modules = {} }) => Object.keys(modules));
        for (const id of modules) {
          const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(id) ?? [];
          if (folder !== undefined) packages.add(folder.replaceAll("\0", ""));
        }
      },
    }),
    /** Writes the licences of all of them into the built site. */
    write(folder) {
      const texts = [...packages].map(describeLicence).toSorted();
      writeFileSync(join(folder, licencesFile), `${[head, ...new Set(texts)].join(rule)}\n`);
    },
  };
}

const rule = `\n\n${"-".repeat(80)}\n\n`;

function describeLicence(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one));
  const without = [`Copyright ${author?.name ?? author}`, repository?.url ?? repository].join("\n");
  const text = file === undefined ? without : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}`;
}
