import { readFileSync } from "node:fs";

/**
 * The number of the pull request that a job is for; undefined if it is for none, or if the pull request has new commits
 * by now. A workflow_run event names no pull request from a fork, and what the run has written down is its author's: so
 * the server is asked which open one has this head.
 * @param {ReturnType<typeof import("./forge.js").openForge>} forge
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number | undefined>}
 */
export async function findPullRequest(forge, { GITHUB_EVENT_PATH }) {
  const event = JSON.parse(readFileSync(GITHUB_EVENT_PATH ?? "", "utf8"));
  if (event.pull_request) return event.pull_request.number;
  const run = event.workflow_run;
  if (!run) return undefined;
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  const open = await forge.list(`pulls?state=open&per_page=100&head=${encodeURIComponent(head)}`);
  return open.find(({ head: { sha } }) => sha === run.head_sha)?.number;
}
