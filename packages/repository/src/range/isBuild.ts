/** What CI services set; the others do not set CI. */
const variables = ["CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION", "CODEBUILD_BUILD_ID", "bamboo_agentId"];

/** Whether this is a CI build, by its environment. */
export function isBuild(environment: NodeJS.ProcessEnv): boolean {
  return variables.some((name) => environment[name]);
}
