import { uses } from "./readFolder.js";

const nameOf = (use) => `ai: ${use}`;
const colours = { disclosed: "#1d76db", detected: "#fbca04", contradicted: "#d93f0b" };

/**
 * Keeps one label on a pull request that says what is known of its AI use; none where nothing is. Other labels stay.
 * @param {ReturnType<typeof import("./forge.js").openForge>} forge
 * @param {number} number of the pull request
 * @param {{ ai: import("./readFolder.js").Use }} audit
 * @returns {Promise<string>} the label
 */
export async function keepLabel(forge, number, { ai }) {
  const path = `issues/${number}/labels`;
  const wanted = ai === "none" ? undefined : nameOf(ai);
  const ours = uses.map(nameOf);
  const labels = await forge.list(`${path}?per_page=100`);
  for (const { id, name } of labels)
    if (ours.includes(name) && name !== wanted)
      await forge.change("DELETE", `${path}/${forge.isGithub ? encodeURIComponent(name) : id}`);
  if (wanted !== undefined && !labels.some(({ name }) => name === wanted))
    await forge.change("POST", path, {
      labels: [forge.isGithub ? wanted : await findLabel(forge, wanted, colours[ai])],
    });
  return wanted ?? "none";
}

/** GitHub makes a label when it is first used. Forgejo and Gitea take the id of one that is there. */
async function findLabel(forge, name, color) {
  const labels = await forge.list("labels?limit=50");
  const found = labels.find((label) => label.name === name);
  if (found) return found.id;
  const made = await forge.change("POST", "labels", { name, color });
  return (await made.json()).id;
}
