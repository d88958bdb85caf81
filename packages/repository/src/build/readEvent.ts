import { readFile } from "node:fs/promises";
import { inside, isRecord, type Json } from "@ai-disclosure/core/internal";
import { GitError } from "../git/gitError.ts";
import { newBranch, type Build } from "./build.ts";
import { readBranch, readCommit, readExisting } from "./readVariable.ts";

/**
 * What a GitHub event says of the build: https://docs.github.com/en/webhooks/webhook-events-and-payloads.
 * @param variables those that hold the event's name, e.g. `pull_request`, and the path of its JSON
 * @throws {GitError} if the file cannot be read, or does not say what such an event does.
 */
export async function readEvent(
  service: string,
  environment: NodeJS.ProcessEnv,
  variables: { readonly name: string; readonly file: string },
): Promise<Build> {
  const { [variables.name]: name = "", [variables.file]: file } = environment;
  const variable = variables.file;
  if (name === "")
    throw new GitError("failed", `${variables.name} is not set, so the commits to judge are not known`, chooseRange);
  const isProposal = name.startsWith("pull_request");
  if (!isProposal && name !== "push" && name !== "merge_group") return { kind: "without range", service, event: name };
  const event = await parseFile(file, variable);
  const lacking = (what: string) =>
    new GitError("failed", `the event ${name} in ${variable} does not say ${what}`, chooseRange);
  if (isProposal) {
    const request = inside(event, "pull_request");
    const [target, head] = [readBranch(inside(request, "base")["ref"]), readExisting(inside(request, "head")["sha"])];
    if (target === undefined) throw lacking("where the pull request goes");
    if (head === undefined) throw lacking("which commit the pull request ends at");
    const { number } = request;
    const ref = typeof number === "number" ? `refs/pull/${number}/head` : undefined;
    const left = readExisting(inside(request, "base")["sha"]);
    return { kind: "proposal", service, target, head, left, ref };
  }
  if (name === "merge_group") {
    const group = inside(event, "merge_group");
    const [tip, head] = [readExisting(group["base_sha"]), readExisting(group["head_sha"])];
    if (tip === undefined || head === undefined) throw lacking("which commits are to be merged");
    return { kind: "proposal", service, tip, head };
  }
  const head = readCommit(event["after"]);
  if (head === undefined) throw lacking("what was pushed");
  if (head === newBranch) return { kind: "without range", service, event: "a push that deletes a branch or a tag" };
  const defaultBranch = readBranch(inside(event, "repository")["default_branch"]);
  if (String(event["ref"]).startsWith("refs/tags/")) return { kind: "tag", service, head, defaultBranch };
  const before = readCommit(event["before"]);
  if (before === undefined) throw lacking("what was there before the push");
  return { kind: "push", service, head, before, branch: readBranch(event["ref"]), defaultBranch };
}

const chooseRange = "name the commits: ai-disclosure audit --base origin/main --head HEAD";

async function parseFile(file: string | undefined, variable: string): Promise<Json> {
  let found = "is not set";
  if (file) {
    try {
      const event: unknown = JSON.parse(await readFile(file, "utf8"));
      if (isRecord(event)) return event;
      found = "names a file that holds no event";
    } catch (error) {
      found = error instanceof SyntaxError ? "names a file that is not JSON" : "names a file that cannot be read";
    }
  }
  throw new GitError("failed", `${variable} ${found}, so the commits to judge are not known`, chooseRange);
}
