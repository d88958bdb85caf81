import { isSea } from "node:sea";
import manifest from "../../package.json" with { type: "json" };

export const version: string = manifest.version;

/** What `--version` prints: in the one executable file also what is inside. */
export const describeVersion = (): string =>
  isSea() ? `${version} (one file for ${process.platform} ${process.arch}, with Node.js ${process.version})` : version;
