import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const cache = fileURLToPath(new URL("../node_modules/.cache/ai-disclosure", import.meta.url));
const remedy = `No browser starts, which the tests of the HTML report need. Install Chromium or Chrome (Debian: apt-get
install chromium) or name one: CHROMIUM=/path/to/chromium npm test`;

/**
 * Starts the browser that CHROMIUM names, or one that is installed, or the one that a package brings (Linux x64).
 * @returns {Promise<import("playwright-core").Browser>}
 * @throws {Error} with the remedy, if none starts
 */
export async function launchBrowser() {
  const named = process.env["CHROMIUM"];
  const ways = named === undefined ? [...installed, packed] : [() => ({ executablePath: named })];
  const failures = [];
  for (const way of ways) {
    try {
      return await chromium.launch({ args: ["--no-sandbox"], env: environment, ...(await way()) });
    } catch (error) {
      failures.push(String(error).split("\n", 1)[0]);
    }
  }
  throw new Error([remedy, ...failures].join("\n- "));
}

/** In the C locale Chromium names a language, en-US@posix, that its own Intl refuses. */
const environment = { ...process.env, LC_ALL: "en_US.UTF-8" };

/** Debian's, then Chrome and Edge wherever they install themselves, then what Playwright's own command downloaded. */
const installed = [
  () => ({ executablePath: "/usr/bin/chromium" }),
  () => ({ channel: "chrome" }),
  () => ({ channel: "msedge" }),
  () => ({}),
];

/**
 * The package holds Chromium compressed, for Amazon's Linux, with the few libraries that a bare system lacks. It is
 * unpacked once.
 */
async function packed() {
  const manifest = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const { version } = createRequire(import.meta.url)(join(manifest, "../../../package.json"));
  const folder = join(cache, `chromium-${version}`);
  if (!(await exists(folder))) await unpack(folder);
  return {
    executablePath: join(folder, "chromium"),
    env: { ...environment, LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts") },
  };
}

/** Beside the folder first: what is interrupted leaves no half of a browser, and two at once do not disturb each other. */
async function unpack(folder) {
  await mkdir(dirname(folder), { recursive: true });
  const part = await mkdtemp(`${folder}-`);
  try {
    // It unpacks itself to the folder for temporary files, and its libraries where it believes to be at Amazon's.
    const program = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
    await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
      cwd: dirname(fileURLToPath(import.meta.url)),
      env: { ...process.env, TMPDIR: part, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
    });
    await writeFile(join(part, "fonts/fonts.conf"), fontsBeside);
    await rename(part, folder).catch(async (error) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/**
 * The package's own file names folders of Amazon's, such as /tmp/fonts. Without any font Chromium ends at the first
 * button (https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html).
 */
const fontsBeside = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );
