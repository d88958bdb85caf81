/** Commits of a clone that a build's variables name. */
export interface BuildCommits {
  /** The tip of the target branch. */
  readonly base: string;
  /** The proposal's own last commit. */
  readonly head: string;
  /** The platform's merge of the two. */
  readonly merge: string;
}

type Variables = (commits: BuildCommits) => Readonly<Record<string, string>>;

/** The variables that a service sets, as its documentation shows them. */
export interface ServiceBuilds {
  /** A proposal of `topic` to `release`; absent where the service tells nothing of it. */
  readonly proposal?: Variables;
  /** A push to `release`, which was at `base` and is at `merge`. */
  readonly push?: Variables;
  /** A build that nobody's commits started. */
  readonly withoutRange?: Variables;
}

const zeros = "0".repeat(40);

/** By the name that the service has in the table. */
export const ciBuilds: Readonly<Record<string, ServiceBuilds>> = {
  "GitLab CI, external pull request": {
    proposal: ({ head }) => ({
      GITLAB_CI: "true",
      CI_PIPELINE_SOURCE: "external_pull_request_event",
      CI_EXTERNAL_PULL_REQUEST_IID: "7",
      CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME: "release",
      CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_SHA: head,
      CI_COMMIT_BRANCH: "topic",
      CI_COMMIT_BEFORE_SHA: zeros,
      CI_DEFAULT_BRANCH: "main",
    }),
  },
  "GitLab CI": {
    proposal: ({ head }) => ({
      GITLAB_CI: "true",
      CI_PIPELINE_SOURCE: "merge_request_event",
      CI_MERGE_REQUEST_IID: "7",
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "release",
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: "",
      CI_COMMIT_SHA: head,
      CI_COMMIT_BEFORE_SHA: zeros,
    }),
    push: ({ base, merge }) => ({
      GITLAB_CI: "true",
      CI_PIPELINE_SOURCE: "push",
      CI_COMMIT_BRANCH: "release",
      CI_DEFAULT_BRANCH: "main",
      CI_COMMIT_BEFORE_SHA: base,
      CI_COMMIT_SHA: merge,
    }),
    withoutRange: () => ({ GITLAB_CI: "true", CI_PIPELINE_SOURCE: "schedule", CI_COMMIT_BRANCH: "main" }),
  },
  "Bitbucket Pipelines": {
    proposal: ({ base, head }) => ({
      BITBUCKET_BUILD_NUMBER: "1",
      BITBUCKET_PR_ID: "7",
      BITBUCKET_PR_DESTINATION_BRANCH: "release",
      BITBUCKET_PR_DESTINATION_COMMIT: base,
      BITBUCKET_BRANCH: "topic",
      BITBUCKET_COMMIT: head,
    }),
    withoutRange: () => ({ BITBUCKET_BUILD_NUMBER: "1", BITBUCKET_TAG: "v1" }),
  },
  Jenkins: {
    proposal: ({ merge }) => ({
      JENKINS_URL: "https://ci.example.org/",
      CHANGE_ID: "7",
      CHANGE_TARGET: "release",
      BRANCH_NAME: "PR-7",
      GIT_COMMIT: merge,
    }),
    push: ({ base, merge }) => ({
      JENKINS_URL: "https://ci.example.org/",
      BRANCH_NAME: "release",
      GIT_COMMIT: merge,
      GIT_PREVIOUS_SUCCESSFUL_COMMIT: base,
    }),
    withoutRange: () => ({ JENKINS_URL: "https://ci.example.org/", TAG_NAME: "v1" }),
  },
  Buildkite: {
    proposal: ({ head }) => ({
      BUILDKITE: "true",
      BUILDKITE_PULL_REQUEST: "7",
      BUILDKITE_PULL_REQUEST_BASE_BRANCH: "release",
      BUILDKITE_BRANCH: "topic",
      BUILDKITE_COMMIT: head,
    }),
    withoutRange: () => ({ BUILDKITE: "true", BUILDKITE_PULL_REQUEST: "false", BUILDKITE_SOURCE: "schedule" }),
  },
  CircleCI: { withoutRange: () => ({ CIRCLECI: "true", CIRCLE_TAG: "v1" }) },
  Woodpecker: {
    proposal: ({ head }) => ({
      CI: "woodpecker",
      CI_PIPELINE_EVENT: "pull_request",
      CI_COMMIT_PULL_REQUEST: "7",
      CI_COMMIT_TARGET_BRANCH: "release",
      CI_COMMIT_SHA: head,
    }),
    push: ({ base, merge }) => ({
      CI: "woodpecker",
      CI_PIPELINE_EVENT: "push",
      CI_COMMIT_BRANCH: "release",
      CI_COMMIT_SHA: merge,
      CI_PREV_COMMIT_SHA: base,
    }),
    withoutRange: () => ({ CI: "woodpecker", CI_PIPELINE_EVENT: "cron" }),
  },
  Drone: {
    proposal: ({ head }) => ({
      DRONE: "true",
      DRONE_BUILD_EVENT: "pull_request",
      DRONE_PULL_REQUEST: "7",
      DRONE_TARGET_BRANCH: "release",
      DRONE_COMMIT_SHA: head,
    }),
    push: ({ base, merge }) => ({
      DRONE: "true",
      DRONE_BUILD_EVENT: "push",
      DRONE_BRANCH: "release",
      DRONE_COMMIT_BEFORE: base,
      DRONE_COMMIT_SHA: merge,
    }),
    withoutRange: () => ({ DRONE: "true", DRONE_BUILD_EVENT: "cron" }),
  },
  "Travis CI": {
    proposal: ({ base, head }) => ({
      TRAVIS: "true",
      TRAVIS_PULL_REQUEST: "7",
      TRAVIS_BRANCH: "release",
      TRAVIS_PULL_REQUEST_SHA: head,
      TRAVIS_COMMIT_RANGE: `${base}...${head}`,
    }),
    push: ({ base, merge }) => ({
      TRAVIS: "true",
      TRAVIS_EVENT_TYPE: "push",
      TRAVIS_PULL_REQUEST: "false",
      TRAVIS_BRANCH: "release",
      TRAVIS_COMMIT_RANGE: `${base}...${merge}`,
    }),
    withoutRange: () => ({ TRAVIS: "true", TRAVIS_PULL_REQUEST: "false", TRAVIS_EVENT_TYPE: "cron" }),
  },
  AppVeyor: {
    proposal: ({ head }) => ({
      APPVEYOR: "True",
      APPVEYOR_PULL_REQUEST_NUMBER: "7",
      APPVEYOR_REPO_BRANCH: "release",
      APPVEYOR_PULL_REQUEST_HEAD_COMMIT: head,
    }),
    withoutRange: () => ({ APPVEYOR: "True", APPVEYOR_SCHEDULED_BUILD: "True" }),
  },
  "Cirrus CI": {
    proposal: ({ base, head }) => ({
      CIRRUS_CI: "true",
      CIRRUS_PR: "7",
      CIRRUS_BASE_BRANCH: "release",
      CIRRUS_BASE_SHA: base,
      CIRRUS_CHANGE_IN_REPO: head,
    }),
    push: ({ base, merge }) => ({
      CIRRUS_CI: "true",
      CIRRUS_BRANCH: "release",
      CIRRUS_CHANGE_IN_REPO: merge,
      CIRRUS_LAST_GREEN_CHANGE: base,
    }),
    withoutRange: () => ({ CIRRUS_CI: "true", CIRRUS_CRON: "nightly" }),
  },
  Semaphore: {
    proposal: ({ head }) => ({
      SEMAPHORE: "true",
      SEMAPHORE_GIT_REF_TYPE: "pull-request",
      SEMAPHORE_GIT_BRANCH: "release",
      SEMAPHORE_GIT_PR_NUMBER: "7",
      SEMAPHORE_GIT_PR_SHA: head,
    }),
    push: ({ base, merge }) => ({
      SEMAPHORE: "true",
      SEMAPHORE_GIT_REF_TYPE: "branch",
      SEMAPHORE_GIT_BRANCH: "release",
      SEMAPHORE_GIT_COMMIT_RANGE: `${base}...${merge}`,
    }),
    withoutRange: () => ({
      SEMAPHORE: "true",
      SEMAPHORE_GIT_REF_TYPE: "branch",
      SEMAPHORE_WORKFLOW_TRIGGERED_BY_SCHEDULE: "true",
    }),
  },
  "Azure Pipelines": {
    proposal: ({ head, merge }) => ({
      TF_BUILD: "True",
      BUILD_REASON: "PullRequest",
      SYSTEM_PULLREQUEST_TARGETBRANCH: "refs/heads/release",
      SYSTEM_PULLREQUEST_SOURCECOMMITID: head,
      BUILD_SOURCEVERSION: merge,
    }),
    withoutRange: () => ({ TF_BUILD: "True", BUILD_REASON: "Schedule", BUILD_SOURCEBRANCH: "refs/heads/main" }),
  },
  "AWS CodeBuild": {
    proposal: () => ({
      CODEBUILD_BUILD_ID: "x:1",
      CODEBUILD_WEBHOOK_EVENT: "PULL_REQUEST_UPDATED",
      CODEBUILD_WEBHOOK_BASE_REF: "refs/heads/release",
      CODEBUILD_WEBHOOK_HEAD_REF: "refs/heads/topic",
    }),
    push: ({ base }) => ({
      CODEBUILD_BUILD_ID: "x:1",
      CODEBUILD_WEBHOOK_EVENT: "PUSH",
      CODEBUILD_WEBHOOK_HEAD_REF: "refs/heads/release",
      CODEBUILD_WEBHOOK_PREV_COMMIT: base,
    }),
  },
  Prow: {
    proposal: ({ base, head }) => ({
      PROW_JOB_ID: "1",
      JOB_TYPE: "presubmit",
      PULL_NUMBER: "7",
      PULL_BASE_REF: "release",
      PULL_BASE_SHA: base,
      PULL_PULL_SHA: head,
    }),
    withoutRange: () => ({ PROW_JOB_ID: "1", JOB_TYPE: "periodic" }),
  },
  Bamboo: {
    proposal: ({ head }) => ({
      bamboo_agentId: "1",
      bamboo_repository_pr_key: "7",
      bamboo_repository_pr_targetBranch: "release",
      bamboo_planRepository_revision: head,
    }),
  },
  TeamCity: {},
  Zuul: {},
};
