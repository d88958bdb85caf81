import { readConfiguration, type HistoryRepository } from "@ai-disclosure/repository";

/** `git@host:group/project.git`, `ssh://git@host/group/project`, `https://host/group/project.git`: git-fetch(1). */
const forms = [
  /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([\w./~-]+?)(?:\.git)?\/?$/u,
  /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/([\w./~-]+?)(?:\.git)?\/?$/u,
];

/** Where a commit can be looked at, by the address of the remote: `https://host/group/project/commit/{hash}`. */
export async function readCommitAddress({ gitDirectory, environment }: HistoryRepository): Promise<string | undefined> {
  const configuration = await readConfiguration(gitDirectory, environment);
  const remote = configuration.get("remote.upstream.url") ?? configuration.get("remote.origin.url") ?? "";
  for (const form of forms) {
    const [, host, path] = form.exec(remote) ?? [];
    if (host === undefined || path === undefined) continue;
    const commit = host.includes("gitlab") ? "-/commit" : "commit";
    return `https://${host}/${path}/${commit}/{hash}`;
  }
  return undefined;
}
