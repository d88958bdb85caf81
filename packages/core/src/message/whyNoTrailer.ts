import type { StrayLine } from "./message.ts";

/** Why git takes no notice of a line that looks like a trailer, as a clause. */
export const whyNoTrailer: Readonly<Record<StrayLine["origin"], string>> = {
  subject: "it is the subject",
  body: "text follows its paragraph",
  "mixed-paragraph": "its paragraph holds too much prose",
  decorated: "something stands before it on its line",
  indented: "it is indented, so it continues the line above",
};
