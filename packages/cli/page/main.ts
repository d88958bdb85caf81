import type uPlot from "uplot";
import { createCommits } from "./commits.ts";
import { drawSizes } from "./drawSizes.ts";
import { drawTime } from "./drawTime.ts";
import { find } from "./element.ts";
import { fitPaper } from "./fitPaper.ts";
import { readHistory } from "./readHistory.ts";
import { applyTheme, createThemeSwitch } from "./themeSwitch.ts";

// In the head, so that nothing is painted in the wrong colours. The rest waits for the data, which come last.
applyTheme();
document.addEventListener("DOMContentLoaded", () => {
  const data = find("#data");
  const history = readHistory(data.textContent);
  data.remove();
  const commits = createCommits(history);
  const plots: uPlot[] = [...drawTime(history.timeline, commits.ask), ...history.sizeCharts.map(drawSizes)];
  createThemeSwitch(() => plots.forEach((plot) => plot.redraw()));
  fitPaper(plots, commits.print);
  document.documentElement.dataset["ready"] = "";
});
