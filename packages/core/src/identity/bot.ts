import type { Marks } from "./tool.ts";

/**
 * Robots without AI, as messages call them: they update, format, merge or release by rules. Their display names prove
 * nothing. Each has marks in lower case: an address; an account of GitHub's, which is an app's login with `[bot]` or
 * `<number>+<login>`; or a login under which a service opens pull requests and nobody else.
 */
export type Bots = Readonly<Record<string, Marks>>;
