import { rulesFor } from "../rulesFor.ts";

/** The rules of the repository's own policy: `ai-policy.json`, `.yml` or `.yaml`, or `aiPolicy` in `package.json`. */
export default rulesFor();
