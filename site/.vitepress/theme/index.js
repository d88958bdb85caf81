import { h, onMounted } from "vue";
// The fonts of the system: those of the generator are half of the first load.
import theme from "vitepress/theme-without-fonts";
import NotFound from "./NotFound.vue";
// oxlint-disable-next-line import/no-unassigned-import -- the generator collects it
import "./style.css";

export default {
  extends: theme,
  Layout: () => h(theme.Layout, null, { "not-found": () => h(NotFound) }),
  setup: () => onMounted(tellReady),
};

/** The page can be used: tests wait for the attribute, and the benchmark reads the mark. */
function tellReady() {
  document.documentElement.setAttribute("data-ready", "");
  performance.mark("ready");
}
