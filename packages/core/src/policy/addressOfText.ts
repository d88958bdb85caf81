import type { Policy } from "./policy.ts";

/** The title of what is written for any project: its text is another project's. */
const anyProject = "this project";

/** Where the project's own text is; undefined where the policy, or what it extends, only follows another project's. */
export function addressOfText({ title, source, extended }: Policy): string | undefined {
  const borrowed = title === anyProject && extended.every(({ source: theirs }) => theirs?.url === source?.url);
  return borrowed ? undefined : source?.url;
}
