import { element } from "../../../packages/cli/page/element.ts";
import { kinds, type Changes, type Trial, type TrialKind } from "../trial.ts";
import { createMailFields } from "./mailFields.ts";
import { field, textArea, textInput, type FormPart } from "./field.ts";

const titles: Readonly<Record<TrialKind, string>> = {
  commit: "Commit message",
  "pull request": "Pull request",
  mails: "Mailed patches",
};

/** What is judged: a message, a pull request, or mails. */
export function createTextForm(change: (changed: Changes) => void): FormPart<Trial> {
  let pullRequest: NonNullable<Trial["pullRequest"]> = { title: "", body: "", labels: [] };
  const request = (changed: Partial<typeof pullRequest>) => {
    pullRequest = { ...pullRequest, ...changed };
    change({ pullRequest });
  };
  /** A commit's message is no squash message: each kind keeps its own. */
  let messages: Partial<Record<TrialKind, string>> = {};
  let shown: TrialKind = "commit";
  const message = textArea(12, "net: fix the length check\n\nSigned-off-by: Jane Doe <jane@example.org>", (text) =>
    change({ message: (messages[shown] = text) || undefined }),
  );
  const title = textInput("", (text) => request({ title: text }));
  const body = textArea(10, "", (text) => request({ body: text }));
  const labels = textInput("ai-assisted, bug", (text) => request({ labels: splitLabels(text) }));
  const author = textInput("octocat", (text) => {
    const { author: _before, ...rest } = pullRequest;
    pullRequest = text.trim() === "" ? rest : { ...rest, author: text.trim() };
    change({ pullRequest });
  });
  const messageField = field(
    "Commit message",
    message,
    "As git log -1 --format=%B prints it. Comment lines (#) are left out, as git does.",
  );
  const messageLabel = messageField.querySelector("label");
  const requestFields = element(
    "div",
    {},
    field("Title", title),
    field("Description", body),
    element("div", { class: "columns" }, field("Labels", labels), field("Author's login", author)),
  );
  const mailFields = createMailFields((mails) => change({ mails }));
  const radios = kinds.map((kind) => element("input", { type: "radio", name: "kind", value: kind }));

  function draw(kind: TrialKind): void {
    shown = kind;
    message.value = messages[kind] ?? "";
    for (const radio of radios) radio.checked = radio.value === kind;
    requestFields.hidden = kind !== "pull request";
    messageField.hidden = kind === "mails";
    mailFields.element.hidden = kind !== "mails";
    message.rows = kind === "commit" ? 12 : 5;
    if (messageLabel)
      messageLabel.textContent = kind === "commit" ? "Commit message" : "Message of the squash merge, if there is one";
  }

  for (const [index, radio] of radios.entries()) {
    const kind = kinds[index] ?? "commit";
    radio.addEventListener("change", () => {
      draw(kind);
      change({ kind, message: message.value || undefined });
    });
  }
  draw("commit");
  return {
    element: element(
      "fieldset",
      {},
      element("legend", {}, "What is judged"),
      element("div", { class: "kinds" }, ...radios.map((radio) => element("label", {}, radio, titleOf(radio)))),
      requestFields,
      messageField,
      mailFields.element,
    ),
    show(trial) {
      mailFields.show(trial);
      pullRequest = trial.pullRequest ?? { title: "", body: "", labels: [] };
      messages = { [trial.kind]: trial.message ?? "" };
      title.value = pullRequest.title;
      body.value = pullRequest.body;
      labels.value = pullRequest.labels.join(", ");
      author.value = pullRequest.author ?? "";
      draw(trial.kind);
    },
  };
}

function titleOf({ value }: HTMLInputElement): HTMLElement {
  return element("span", {}, titles[value as TrialKind]);
}

function splitLabels(text: string): string[] {
  return text
    .split(",")
    .map((label) => label.trim())
    .filter(Boolean);
}
