import type uPlot from "uplot";

/** Draws the charts for paper while the page is printed: in light colours, and as wide as they are there. */
export function fitPaper(plots: readonly uPlot[], print: (on: boolean) => void): void {
  const draw = (on: boolean): void => {
    document.documentElement.classList.toggle("printing", on);
    print(on);
    for (const plot of plots) plot.setSize({ width: plot.root.parentElement?.clientWidth ?? 0, height: plot.height });
    for (const plot of plots) plot.redraw(true, true);
  };
  window.addEventListener("beforeprint", () => draw(true));
  window.addEventListener("afterprint", () => draw(false));
}
