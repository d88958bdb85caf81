import { rulesFor } from "../rulesFor.ts";

export default rulesFor({ extends: "scipy" });
