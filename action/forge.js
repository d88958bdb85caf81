/** A request that the server refused. */
export class ForgeError extends Error {
  /** @param {string} what was asked @param {number} status of the answer */
  constructor(what, status) {
    super(`${what}: the server answered ${status}`);
    this.status = status;
  }
}

/**
 * The REST API of GitHub, Forgejo and Gitea, which are alike in what is used here. The server, the repository and the
 * token come from the environment of a job.
 * @param {NodeJS.ProcessEnv} environment
 */
export function openForge({ GITHUB_API_URL, GITHUB_REPOSITORY, GITEA_ACTIONS, TOKEN }) {
  const headers = {
    accept: "application/json",
    authorization: `token ${TOKEN}`,
    "content-type": "application/json",
    "user-agent": "ai-disclosure",
  };
  /** @param {string} method @param {string} address @param {unknown} [body] */
  async function send(method, address, body) {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(address, { method, headers, ...content, signal: AbortSignal.timeout(60_000) });
    if (!answer.ok) throw new ForgeError(`${method} ${new URL(address).pathname}`, answer.status);
    return answer;
  }
  const addressOf = (path) => `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`;
  return {
    isGithub: !GITEA_ACTIONS,
    /** The account that the token is of; undefined for that of a job or an app, which may not ask. */
    async readAccount() {
      const answer = await fetch(`${GITHUB_API_URL}/user`, { headers, signal: AbortSignal.timeout(60_000) });
      return answer.ok ? (await answer.json()).login : undefined;
    },
    /** @param {string} method @param {string} path below the repository @param {unknown} [body] */
    change: (method, path, body) => send(method, addressOf(path), body),
    /** Every item of a list, whatever the number of its pages. @param {string} path below the repository */
    async list(path) {
      const items = [];
      for (let address = addressOf(path); address !== undefined;) {
        const answer = await send("GET", address);
        items.push(...(await answer.json()));
        address = /<([^>]+)>; *rel="next"/u.exec(answer.headers.get("link") ?? "")?.[1];
      }
      return items;
    },
  };
}
