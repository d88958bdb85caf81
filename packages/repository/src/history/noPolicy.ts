import { completePolicy, type Policy } from "@ai-disclosure/core/internal";

/** Where no policy is in force, marks of AI are still seen. */
export const noPolicy: Policy = completePolicy({});
