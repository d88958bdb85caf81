import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { plainEnvironment } from "../../../scripts/throwAwayRepository.js";
import { once } from "../../support/once.ts";

const root = resolve(import.meta.dirname, "../../..");

/** Repositories with this tree under the tag v0.1.0, as a platform would serve them. */
export interface Published {
  readonly source: string;
  /** With what an install has built in it: the next one finds that, and takes no 10 seconds. */
  readonly built: string;
}

/** Publishes the files of this work tree, and installs from them, once for all tests. */
export async function publishCheckouts(): Promise<Published> {
  const folder = await once("published", async (directory) => {
    const [source, built] = [join(directory, "source"), join(directory, "built")];
    await mkdir(source);
    const files = "git ls-files -z --cached --others --exclude-standard";
    await run(root, `${files} | xargs -0 cp --parents -t '${source}'`);
    const publish = "git init --quiet && git add --all && git commit --quiet --no-verify -m v0.1.0 && git tag v0.1.0";
    await run(source, publish);
    await run(directory, `git clone --quiet 'file://${source}' built`);
    await run(directory, `HOME='${directory}' bash '${built}/action/install.sh'`);
    await run(built, "git add --force packages/cli/dist && git commit --quiet --no-verify -m built");
    await run(built, "git tag --force v0.1.0");
  });
  return { source: join(folder, "source"), built: join(folder, "built") };
}

/** A checkout, as a runner makes one for an action. */
export async function checkOut(repository: string): Promise<string> {
  const checkout = await mkdtemp(join(tmpdir(), "checkout-"));
  await run(root, `git clone --quiet --depth 1 --branch v0.1.0 'file://${repository}' '${checkout}'`);
  return checkout;
}

const run = (cwd: string, command: string) =>
  execa("bash", ["-ec", command], { cwd, env: plainEnvironment({ NO_COLOR: "1" }), extendEnv: false });
