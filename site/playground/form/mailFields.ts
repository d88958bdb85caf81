import { element } from "../../../packages/cli/page/element.ts";
import { longestText, type Trial } from "../trial.ts";
import { tooLong } from "../refuseLongPaste.ts";
import { field, textArea, type FormPart } from "./field.ts";

/** Takes mails that are pasted, or the file that holds them. */
export function createMailFields(change: (mails: string) => void, say: (line: string) => void): FormPart<Trial> {
  const area = textArea(
    14,
    "From: Jane Doe <jane@example.org>\nSubject: [PATCH 1/2] net: fix the length check\n\n…",
    change,
  );
  const file = element("input", { type: "file", accept: ".mbox,.eml,.patch,.txt,message/rfc822,text/plain" });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen && chosen.size > longestText) return say(tooLong(chosen.size));
    void chosen?.text().then((text) => {
      area.value = text;
      change(text);
    });
  });
  return {
    element: element(
      "div",
      {},
      field(
        "Mails",
        area,
        "One mail or an mbox, with its headers: what git format-patch writes, or an archive's raw form.",
      ),
      field("Or a file", file),
    ),
    show({ mails = "" }) {
      area.value = mails;
      file.value = "";
    },
  };
}
