import { rulesFor } from "../rulesFor.ts";

export default rulesFor({ extends: "ghostty-2026-01" });
