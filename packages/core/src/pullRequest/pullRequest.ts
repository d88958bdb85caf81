/** A pull or merge request, as its author wrote it. */
export interface PullRequest {
  readonly title: string;
  /** The description, in Markdown. */
  readonly body: string;
  readonly labels: readonly string[];
  /** The author's login, e.g. `octocat` or `copilot-swe-agent[bot]`. */
  readonly author?: string;
}
