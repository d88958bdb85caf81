import { element } from "../../../packages/cli/page/element.ts";
import { longestText, type Trial } from "../trial.ts";
import { tooLong } from "../refuseLongPaste.ts";
import { field, textArea, type FormPart } from "./field.ts";

/** Takes mails that are pasted, or the file that holds them. */
export function createMailFields(change: (mails: string) => void): FormPart<Trial> {
  const refusal = element("p", { role: "status", class: "problem" });
  const area = textArea(
    14,
    "From: Jane Doe <jane@example.org>\nSubject: [PATCH 1/2] net: fix the length check\n\n…",
    takeText,
  );
  const file = element("input", { type: "file", accept: ".mbox,.eml,.patch,.txt,message/rfc822,text/plain" });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen && chosen.size > longestText) refuse(tooLong(chosen.size, "mails"));
    else void chosen?.arrayBuffer().then(open);
  });

  function takeText(text: string): void {
    refusal.textContent = "";
    change(text);
  }

  function open(bytes: ArrayBuffer): void {
    try {
      area.value = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return refuse(
        "This file is not UTF-8, and the playground cannot read it. On your machine: ai-disclosure patch FILE",
      );
    }
    takeText(area.value);
  }

  /** No earlier verdict stays, which somebody could take for that of the file. */
  function refuse(why: string): void {
    area.value = file.value = "";
    change("");
    refusal.textContent = why;
  }

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
      refusal,
    ),
    show({ mails = "" }) {
      area.value = mails;
      file.value = "";
      refusal.textContent = "";
    },
  };
}
