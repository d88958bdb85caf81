import { rulesFor } from "../rulesFor.ts";

export default rulesFor({ extends: "kubernetes-2026-03" });
