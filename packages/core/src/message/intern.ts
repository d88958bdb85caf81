import { remember } from "../text/remember.ts";

/** One string for all that are equal: what is looked up by it is found sooner, and no message is kept for its sake. */
export const intern = remember((text) => text);
