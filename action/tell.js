// node tell.js FOLDER comment|label: tells a pull request what the audit found, which is in the folder.
import { findPullRequest } from "./findPullRequest.js";
import { ForgeError, openForge } from "./forge.js";
import { keepComment } from "./keepComment.js";
import { keepLabel } from "./keepLabel.js";
import { readFolder } from "./readFolder.js";

const [folder = "", way] = process.argv.slice(2);
const keep = way === "comment" ? keepComment : keepLabel;

const forbidden = [
  "give the job: permissions: pull-requests: write",
  "a token may only read in a pull request from a fork: see examples/ci/github-comment.yml",
];

try {
  const forge = openForge(process.env);
  const audit = readFolder(folder);
  const number = audit && (await findPullRequest(forge, process.env));
  if (!audit) console.log("the audit was not complete: there is nothing to tell");
  else if (number === undefined) console.log("no open pull request has this head: there is nobody to tell");
  else console.log(`${way} on pull request ${number}: ${await keep(forge, number, audit)}`);
} catch (error) {
  const isForbidden = error instanceof ForgeError && [401, 403, 404].includes(error.status);
  const lines = [error.message, ...(isForbidden ? forbidden : [])];
  console.log(`::warning title=ai-disclosure could not write the ${way}::${lines.join("%0A")}`);
  process.exitCode = 3;
}
