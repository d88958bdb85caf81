import type uPlot from "uplot";
import type { SizeChart } from "../src/reports/html/pageData.ts";
import { colour } from "./colour.ts";
import { drawBars } from "./drawBars.ts";
import { find } from "./element.ts";

/** Sizes of AI-disclosed changes, with the limit as a line between the bars. */
export function drawSizes(chart: SizeChart, index: number): uPlot {
  const { counts, waived, inside, labels } = chart;
  const x = labels.map((_, stretch) => stretch);
  const within = counts.map((count, stretch) => (stretch < inside ? count : 0));
  const above = counts.map((count, stretch) => (stretch < inside ? 0 : count - (waived[stretch] ?? 0)));
  return drawBars(find(`[data-chart="${index}"] .drawing`), {
    height: 200,
    x,
    range: [-0.5, labels.length - 0.5],
    align: "on",
    series: [
      { colour: "disclosed", values: within },
      { colour: "waived", values: waived },
      { colour: "error", values: above },
    ],
    axis: { size: 30, space: 44, incrs: [1, 2, 4], values: (_plot, ticks) => ticks.map((tick) => labels[tick] ?? "") },
    above: chart.limit === undefined ? 8 : 22,
    options: {
      cursor: { show: false },
      hooks: { draw: chart.limit === undefined ? [] : [(plot) => drawLimit(plot, inside - 0.5, chart)] },
    },
  });
}

function drawLimit(plot: uPlot, at: number, { limit }: SizeChart): void {
  const { ctx, bbox } = plot;
  const left = Math.round(plot.valToPos(at, "x", true)) + 0.5;
  ctx.save();
  ctx.strokeStyle = colour("ink");
  ctx.fillStyle = colour("ink");
  ctx.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
  ctx.textBaseline = "bottom";
  ctx.textAlign = "center";
  ctx.setLineDash([4, 4]);
  ctx.beginPath();
  ctx.moveTo(left, bbox.top);
  ctx.lineTo(left, bbox.top + bbox.height);
  ctx.stroke();
  ctx.fillText(`limit ${limit}`, left, bbox.top - 4 * devicePixelRatio);
  ctx.restore();
}
