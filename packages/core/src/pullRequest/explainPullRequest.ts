import type { Policy } from "../policy/policy.ts";

/** What to do in the pull request to say whether AI was used, or that it was: each line is one way, and one will do. */
export function explainPullRequest({ disclosure }: Policy, saying: "whether" | "yes" = "whether"): string[] {
  const { channels, pullRequest: form } = disclosure;
  const { yes = [], no = [] } = form.checkboxes ?? {};
  const ways: string[] = [];
  if (channels.includes("pr-section") && form.section !== undefined)
    ways.push(`write it under the heading "${form.section}"`);
  if (channels.includes("pr-checkbox"))
    ways.push(`tick ${[...yes, ...(saying === "yes" ? [] : no)].map((text) => `"${text}"`).join(" or ")}`);
  if (channels.includes("pr-body")) {
    ways.push(
      form.fields
        ? `fill in ${form.fields.map((field) => `"${field}"`).join(", ")}`
        : `write in the description: ${form.sentence ?? "AI was used for …"}`,
    );
  }
  if (channels.includes("pr-label") && form.label !== undefined) ways.push(`add the label ${form.label}`);
  return ways;
}
