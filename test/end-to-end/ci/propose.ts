import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createRepository, repositoryAt, type TestRepository } from "../../support/createRepository.ts";

export const stamp = "Co-authored-by: Claude <noreply@anthropic.com>";
export const no = "- [x] No AI tools were used\n- [ ] AI tools were used\n";
export const yes = "- [ ] No AI tools were used\n- [x] AI tools were used\n";

const policy = JSON.stringify({
  title: "Boxes",
  disclosure: {
    level: "required",
    channels: ["pr-checkbox"],
    pullRequest: { checkboxes: { yes: ["AI tools were used"], no: ["No AI tools were used"] } },
  },
});

/** A pull request from a fork that a job is started for, and the clone that the job works in. */
export interface Proposed {
  readonly workspace: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly origin: TestRepository;
  readonly head: string;
  /** Writes the event, with what the pull request says now, and gives its path. */
  readonly describe: (body: string, more?: object) => Promise<string>;
  readonly temporary: string;
}

export interface ProposeOptions {
  readonly messages: readonly string[];
  /** What the platform checks out: its merge of the two, the head, or the base branch alone. */
  readonly checkedOut: "merge" | "head" | "base";
  readonly policy?: string;
}

/** Proposes these commits to `main`, from a branch whose name and a title that would run a command in a script. */
export async function propose({ messages, checkedOut, policy: text = policy }: ProposeOptions): Promise<Proposed> {
  const origin = await createRepository();
  await origin.write("ai-policy.json", text);
  const base = await origin.commit("policy");
  await origin.git("checkout", "--quiet", "--detach");
  let head = base;
  for (const message of messages) {
    await origin.write("file", message);
    head = await origin.commit(message);
  }
  await origin.git("update-ref", "refs/pull/7/head", head);
  await origin.git("checkout", "--quiet", "main");
  await origin.git("merge", "--quiet", "--no-ff", "--no-edit", head);
  await origin.git("update-ref", "refs/pull/7/merge", "HEAD");
  await origin.git("reset", "--quiet", "--hard", base);
  const home = join(origin.path, "..");
  const workspace = join(home, "workspace");
  await origin.git("clone", "--quiet", `file://${origin.path}`, workspace);
  const clone = repositoryAt(workspace, origin.environment);
  if (checkedOut !== "base") {
    await clone.git("fetch", "--quiet", "origin", `refs/pull/7/${checkedOut}`);
    await clone.git("checkout", "--quiet", "--detach", "FETCH_HEAD");
  }
  const temporary = join(home, "temporary");
  await mkdir(temporary);
  return {
    workspace,
    environment: origin.environment,
    origin,
    head,
    temporary,
    async describe(body, more = {}) {
      const event = {
        pull_request: {
          number: 7,
          title: "Fix $(touch injected) `touch injected`",
          body,
          user: { login: "jane", id: 5 },
          labels: [],
          base: { ref: "main", repo: { allow_squash_merge: false } },
          head: { ref: "$(touch${IFS}injected)", sha: head },
        },
        ...more,
      };
      const path = join(home, "event.json");
      await writeFile(path, JSON.stringify(event));
      return path;
    },
  };
}
