// The fonts of the system: those of the generator are half of the first load.
export { default } from "vitepress/theme-without-fonts";
