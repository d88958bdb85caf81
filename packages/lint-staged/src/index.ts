export { checkStaged, type CheckOptions } from "./checkStaged.ts";
