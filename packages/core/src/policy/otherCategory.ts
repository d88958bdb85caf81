/** The category of a file that no glob matches. */
export const otherCategory = "other";
