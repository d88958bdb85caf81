import { inside, isRecord, type Json, type PullRequest, type Unchecked } from "@ai-disclosure/core/internal";
import { decodeMessage, MessageFileError, readMessageFile } from "@ai-disclosure/repository";

export interface PullRequestEvent {
  readonly pullRequest: PullRequest;
  readonly number?: number;
  /** The branch that it goes to and its last commit's id, where they are told. */
  readonly range?: { readonly target: string; readonly head: string };
  /** What a squash merge would take its message from; `none` where merges do not squash. */
  readonly squash:
    | { readonly kind: "title and body" | "title" | "none" }
    | { readonly kind: "unknown"; readonly why: string };
  readonly notes: readonly Unchecked[];
}

/**
 * Reads the JSON of a pull request: GitHub's event or REST object, GitLab's webhook or REST object. Without a file,
 * what the CI service tells: GITHUB_EVENT_PATH, or GitLab's CI_MERGE_REQUEST_….
 * @throws {MessageFileError} if the file cannot be read or holds no pull request.
 */
export async function readPullRequestEvent(
  file: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<PullRequestEvent | undefined> {
  if (file === undefined && environment["CI_MERGE_REQUEST_IID"]) return fromGitlabVariables(environment);
  const onGithub = environment["GITHUB_EVENT_NAME"]?.startsWith("pull_request") ?? false;
  const path = file ?? (onGithub ? environment["GITHUB_EVENT_PATH"] : undefined);
  if (!path) return undefined;
  const json = parse(decodeMessage(await readMessageFile(path)).text, path);
  if (isRecord(json["pull_request"])) return fromGithub(json["pull_request"]);
  if (isRecord(json["object_attributes"])) {
    return fromGitlab({ labels: json["labels"], ...json["object_attributes"], author: undefined });
  }
  if (typeof json["title"] === "string" && "description" in json) return fromGitlab(json);
  if (typeof json["title"] === "string" && "body" in json) return fromGithub(json);
  throw new MessageFileError(`${path}: contains no pull request: expected the key pull_request or object_attributes`);
}

function parse(content: string, path: string): Json {
  try {
    const json: unknown = JSON.parse(content.replace(/^\u{feff}/u, ""));
    if (isRecord(json)) return json;
  } catch {
    // Said below, as one line; the parser's own words quote the text.
  }
  throw new MessageFileError(`${path}: is not the JSON of an event`);
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
function fromGithub(request: Json): PullRequestEvent {
  const repository = inside(inside(request, "base"), "repo");
  const { login: author, id } = inside(request, "user");
  const { number, author_association: association } = request;
  return {
    pullRequest: {
      title: text(request["title"]),
      body: text(request["body"]),
      labels: labelNames(request["labels"]),
      ...(typeof author === "string" && { author }),
      ...(typeof id === "number" && { authorId: id }),
      ...(typeof association === "string" && { association }),
    },
    ...(typeof number === "number" && { number }),
    ...rangeOf(inside(request, "base")["ref"], inside(request, "head")["sha"]),
    squash: githubSquash(repository),
    notes: [],
  };
}

/** The repository's settings for squash merges: https://docs.github.com/en/rest/repos/repos#get-a-repository */
function githubSquash(repository: Json): PullRequestEvent["squash"] {
  if (repository["allow_squash_merge"] === false) return { kind: "none" };
  switch (repository["squash_merge_commit_message"]) {
    case "PR_BODY":
      return { kind: "title and body" };
    case "BLANK":
      return { kind: "title" };
    case "COMMIT_MESSAGES":
      return { kind: "unknown", why: "it consists of the commits' messages, which ai-disclosure audit judges" };
    default:
      return { kind: "unknown", why: "the event does not say how it is made; give --squash-message-file" };
  }
}

/** https://docs.gitlab.com/user/project/integrations/webhook_events/#merge-request-events and the merge requests API */
function fromGitlab(request: Json): PullRequestEvent {
  const author = inside(request, "author")["username"];
  return {
    pullRequest: {
      title: text(request["title"]),
      body: text(request["description"]),
      labels: labelNames(request["labels"]),
      ...(typeof author === "string" && { author }),
    },
    ...rangeOf(request["target_branch"], inside(request, "last_commit")["id"] ?? request["sha"]),
    squash: gitlabSquash(request["squash"]),
    notes: [],
  };
}

const descriptionCut: Unchecked = {
  code: "pull-request-cut",
  text: "GitLab gives only the beginning of the description; give --body-file for all of it",
};

/** https://docs.gitlab.com/ci/variables/predefined_variables/ */
function fromGitlabVariables(environment: NodeJS.ProcessEnv): PullRequestEvent {
  const truncated = environment["CI_MERGE_REQUEST_DESCRIPTION_IS_TRUNCATED"] === "true";
  const labels = environment["CI_MERGE_REQUEST_LABELS"] ?? "";
  return {
    pullRequest: {
      title: environment["CI_MERGE_REQUEST_TITLE"] ?? "",
      body: environment["CI_MERGE_REQUEST_DESCRIPTION"] ?? "",
      labels: labels.split(",").filter((label) => label !== ""),
    },
    squash: gitlabSquash(environment["CI_MERGE_REQUEST_SQUASH_ON_MERGE"] === "true"),
    notes: truncated ? [descriptionCut] : [],
  };
}

/** GitLab's own template for the message of a squash commit is the title alone. */
function gitlabSquash(squash: unknown): PullRequestEvent["squash"] {
  return { kind: squash === true ? "title" : "none" };
}

function rangeOf(target: unknown, head: unknown): Pick<PullRequestEvent, "range"> {
  const known = typeof target === "string" && target !== "" && typeof head === "string";
  return known && /^[0-9a-f]{40,64}$/u.test(head) ? { range: { target, head } } : {};
}

/** GitHub's labels have a name, those of GitLab's webhooks a title, those of its API are plain. */
function labelNames(labels: unknown): string[] {
  if (!Array.isArray(labels)) return [];
  return labels.flatMap((label: unknown) => {
    const name = isRecord(label) ? (label["name"] ?? label["title"]) : label;
    return typeof name === "string" ? [name] : [];
  });
}

/** Platforms write null for an empty description. Anything else would be judged as if nothing had been written. */
function text(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  throw new MessageFileError("the pull request's title or description is not text: a string or null was expected");
}
