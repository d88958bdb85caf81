import { rulesFor } from "../rulesFor.ts";

export default rulesFor({ extends: "human-in-the-loop" });
