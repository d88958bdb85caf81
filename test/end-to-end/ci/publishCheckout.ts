import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { plainEnvironment } from "../../../scripts/throwAwayRepository.js";

const root = resolve(import.meta.dirname, "../../..");

export interface Published {
  /** A repository with this tree under the tag v0.1.0, as a platform would serve it. */
  readonly repository: string;
  readonly environment: NodeJS.ProcessEnv;
  /** A checkout of it, as a runner makes one for an action. */
  readonly checkOut: () => Promise<string>;
  /** From now on the tag has what an install built in this checkout: the next one finds it, and takes no 10 seconds. */
  readonly keepBuild: (checkout: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Publishes the files of this work tree in a repository of their own. */
export async function publishCheckout(): Promise<Published> {
  const folder = await mkdtemp(join(tmpdir(), "ai-disclosure-published-"));
  const environment = plainEnvironment({ HOME: folder, NO_COLOR: "1" });
  const run = (cwd: string, command: string) =>
    execa("bash", ["-ec", command], { cwd, env: environment, extendEnv: false });
  const repository = join(folder, "published");
  const files = "git ls-files -z --cached --others --exclude-standard";
  await run(root, `mkdir '${repository}' && ${files} | xargs -0 cp --parents -t '${repository}'`);
  await run(
    repository,
    "git init --quiet && git add --all && git commit --quiet --no-verify -m v0.1.0 && git tag v0.1.0",
  );
  let count = 0;
  return {
    repository,
    environment,
    async checkOut() {
      const checkout = join(folder, `checkout-${(count += 1)}`);
      await run(folder, `git clone --quiet --depth 1 --branch v0.1.0 'file://${repository}' '${checkout}'`);
      return checkout;
    },
    async keepBuild(checkout) {
      await run(repository, `cp -r '${checkout}/packages/cli/dist' packages/cli/ && git add --force packages/cli/dist`);
      await run(repository, "git commit --quiet --no-verify -m built && git tag --force v0.1.0");
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
