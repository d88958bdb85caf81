import { element } from "../../../packages/cli/page/element.ts";
import type { Changes, Trial } from "../trial.ts";
import { field, tellUnused, textArea, textInput, type FormPart } from "./field.ts";

const numstatHint =
  "One file a line: added, deleted, path. Paste git diff --cached --numstat, with --summary for new files.";

/** Takes what a repository would tell beside the text: files with their sizes, and the author. */
export function createFactsForm(change: (facts: Changes) => void): FormPart<Trial> {
  const numstat = textArea(4, "12\t3\tsrc/main.c", (text) => change({ numstat: text || undefined }));
  const author = textInput("Jane Doe <jane@example.org>", (text) => change({ author: readAuthor(text) }));
  const earlier = element("input", { type: "number", min: "0", step: "1", placeholder: "unknown" });
  earlier.addEventListener("input", () =>
    change({ earlierCommits: earlier.value === "" || !earlier.validity.valid ? undefined : Number(earlier.value) }),
  );
  const authorProblem = tellUnused(author, () =>
    author.value.trim() === "" || readAuthor(author.value) ? "" : "Not used: expected Name <address>",
  );
  const earlierProblem = tellUnused(earlier, () =>
    earlier.validity.valid ? "" : "Not used: expected a whole number, 0 or more",
  );
  const owners = textArea(3, "* @maintainer", (text) => change({ owners: text || undefined }));
  const details = element(
    "details",
    {},
    element("summary", {}, "What else is known: files, author"),
    field("Changed files", numstat, numstatHint),
    element(
      "div",
      { class: "columns" },
      element("div", {}, field("Author", author), authorProblem.line),
      element("div", {}, field("Their earlier commits", earlier), earlierProblem.line),
    ),
    field("CODEOWNERS", owners, "For policies that a maintainer's agreement can lift."),
  );
  return {
    element: details,
    show(trial) {
      numstat.value = trial.numstat ?? "";
      author.value = trial.author ? `${trial.author.name} <${trial.author.email}>` : "";
      earlier.value = trial.earlierCommits === undefined ? "" : `${trial.earlierCommits}`;
      owners.value = trial.owners ?? "";
      authorProblem.look();
      earlierProblem.look();
      details.open = [trial.numstat, trial.earlierCommits, trial.owners].some((fact) => fact !== undefined);
    },
  };
}

/** `Jane Doe <jane@example.org>`; nobody until both are there. */
function readAuthor(text: string): Trial["author"] | undefined {
  const [, name = "", email] = /^\s*([^<]*?)\s*<([^<>]+)>\s*$/u.exec(text) ?? [];
  return email === undefined ? undefined : { name, email };
}
