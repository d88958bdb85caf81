// The first file that the command loads, and so a bundle of its own.
export { loadCompiled } from "@ai-disclosure/repository";
