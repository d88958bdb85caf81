import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import configurations from "../rolldown.executable.config.js";
import { plainEnvironment } from "./throwAwayRepository.js";

const postject = fileURLToPath(new URL("../node_modules/postject/dist/cli.js", import.meta.url));

/** The place in Node that says whether something was put into it. */
const fuse = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

/** Words are for the error of a program that fails. */
const quiet = { stdio: "pipe" };

/**
 * What each compiled form is made by: that of a hook holds the functions that the hook calls, and no others. A message is
 * accepted, measured or refused.
 */
const forms = [
  {
    form: "message",
    bundle: "hooks",
    commands: ["message accepted", "message disclosed --policy qemu", "message refused --policy qemu"],
  },
  { form: "staged", bundle: "hooks", commands: ["staged"] },
  { form: "main", bundle: "main", commands: ["audit --all"] },
];

const signOff = "Signed-off-by: Ada Example <ada@example.org>";
const messages = {
  accepted: `net: keep short frames\n\nThe card dropped them.\n\n${signOff}\n`,
  disclosed: `net: keep short frames\n\nThe card dropped them.\n\nAI-used-for: code\n${signOff}\n`,
  refused: `net: keep short frames\n\nThe card dropped them.\n\n${signOff}\nAI-used-for: code\n`,
};
const policy = {
  extends: "human-in-the-loop",
  forbidFiles: [{ globs: [".claude/**"], when: "always", reason: "keeps agents' own files out" }],
};

/**
 * Makes the whole command one file with the Node that runs this, and LICENCES.txt beside it.
 * https://nodejs.org/docs/latest-v20.x/api/single-executable-applications.html
 * @param {string} folder
 * @returns {Promise<string>} its path
 */
export async function makeExecutable(folder) {
  const file = join(
    folder,
    `ai-disclosure-${process.platform}-${process.arch}${process.platform === "win32" ? ".exe" : ""}`,
  );
  const work = mkdtempSync(join(tmpdir(), "ai-disclosure-executable-"));
  try {
    await bundle(work);
    compile(work);
    const blob = prepareBlob(work);
    copyFileSync(process.execPath, file);
    chmodSync(file, 0o755);
    const isMac = process.platform === "darwin";
    if (isMac) execFileSync("codesign", ["--remove-signature", file]);
    const segment = isMac ? ["--macho-segment-name", "NODE_SEA"] : [];
    // As a program: as a module, it warns of what it finds in Node itself.
    execFileSync(process.execPath, [postject, file, "NODE_SEA_BLOB", blob, "--sentinel-fuse", fuse, ...segment], quiet);
    if (isMac) execFileSync("codesign", ["--sign", "-", file]);
    const licences = [readFileSync(join(work, "LICENCES.txt"), "utf8"), `Node.js ${process.version}`, licenceOfNode()];
    writeFileSync(join(folder, "LICENCES.txt"), licences.join("\n\n"));
    return file;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Each bundle becomes a function of `exports` and `require`: what is inside has neither by itself. In ASCII, a character
 * is a byte and needs no decoding; the bundler leaves other characters in templates.
 */
async function bundle(work) {
  await build(configurations.map(({ output, ...rest }) => ({ ...rest, output: { ...output, dir: work } })));
  for (const name of ["hooks", "main"]) {
    const code = readFileSync(join(work, `${name}.cjs`), "utf8");
    const ascii = code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
    writeFileSync(join(work, `${name}.js`), `(function (exports, require) {${ascii}\n})`);
  }
}

/** Runs each bundle as its users do, in a repository of a project without JavaScript. */
function compile(work) {
  const repository = join(work, "repository");
  mkdirSync(repository);
  const options = {
    cwd: repository,
    // V8 takes no compiled form that was made with other options than it has itself.
    env: plainEnvironment({ NODE_OPTIONS: "", GIT_INDEX_FILE: ".git/index" }),
    stdio: ["ignore", "ignore", "inherit"],
  };
  const git = (...words) => execFileSync("git", words, options);
  git("init", "--quiet");
  writeFileSync(join(repository, "ai-policy.json"), JSON.stringify(policy));
  git("add", "--all");
  git("commit", "--quiet", "--message", "build: state the policy");
  writeFileSync(join(repository, "nic.c"), "int reset;\n");
  git("add", "--all");
  for (const [name, text] of Object.entries(messages)) writeFileSync(join(repository, name), text);
  const script = fileURLToPath(new URL("keepCompiled.js", import.meta.url));
  for (const { form, bundle: name, commands } of forms)
    execFileSync(
      process.execPath,
      [script, join(work, `${name}.js`), join(work, `${form}.compiled`), ...commands],
      options,
    );
}

function prepareBlob(work) {
  const names = [...new Set(forms.map((one) => `${one.bundle}.js`)), ...forms.map(({ form }) => `${form}.compiled`)];
  const configuration = {
    main: join(work, "executable.cjs"),
    output: join(work, "blob"),
    disableExperimentalSEAWarning: true,
    assets: Object.fromEntries(names.map((name) => [name, join(work, name)])),
  };
  const file = join(work, "sea.json");
  writeFileSync(file, JSON.stringify(configuration));
  execFileSync(process.execPath, ["--no-warnings", "--experimental-sea-config", file], quiet);
  return configuration.output;
}

/** Whoever hands on Node hands on its licence: it is in Node's archives, and elsewhere in Debian's and Ubuntu's package. */
function licenceOfNode() {
  const beside = dirname(process.execPath);
  const places = [join(beside, "LICENSE"), join(beside, "../LICENSE"), "/usr/share/doc/nodejs/LICENSE"];
  const file = places.find((place) => existsSync(place));
  if (file === undefined) throw new Error(`Node's licence is not beside ${process.execPath}: use a Node of nodejs.org`);
  return readFileSync(file, "utf8");
}
