/** The first line of the Markdown report, which no reader sees. */
const marker = "<!-- ai-disclosure -->";

/** The accounts of jobs on Forgejo and Gitea. On GitHub, no person's account is of the type Bot. */
const jobAccounts = ["forgejo-actions", "gitea-actions"];

/**
 * Keeps one comment on a pull request current. None is begun where there is nothing to mend: a clean pull request gets no
 * comment. A comment that a person wrote is never ours, whatever it begins with.
 * @param {ReturnType<typeof import("./forge.js").openForge>} forge
 * @param {number} number of the pull request
 * @param {{ findings: number, comment: string }} audit
 * @returns {Promise<"written" | "updated" | "left as it is">}
 */
export async function keepComment(forge, number, { findings, comment }) {
  if (!comment.startsWith(marker)) throw new Error("comment.md was not written by an audit");
  const account = await forge.readAccount();
  const isOurs = ({ login, type }) =>
    login === account || (forge.isGithub ? type === "Bot" : jobAccounts.includes(login));
  const comments = await forge.list(`issues/${number}/comments?per_page=100`);
  const own = comments.find(({ body, user }) => body.startsWith(marker) && user && isOurs(user));
  if (own?.body === comment || (!own && findings === 0)) return "left as it is";
  if (own) await forge.change("PATCH", `issues/comments/${own.id}`, { body: comment });
  else await forge.change("POST", `issues/${number}/comments`, { body: comment });
  return own ? "updated" : "written";
}
