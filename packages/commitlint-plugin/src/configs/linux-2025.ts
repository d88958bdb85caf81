import { rulesFor } from "../rulesFor.ts";

export default rulesFor({ extends: "linux-2025" });
