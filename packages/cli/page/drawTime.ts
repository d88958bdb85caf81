import uPlot from "uplot";
import type { Timeline } from "../src/reports/html/pageData.ts";
import { colour } from "./colour.ts";
import { drawBars } from "./drawBars.ts";
import { element, find } from "./element.ts";

/** Days, months of 30 and years of 365, by which uPlot finds the calendar's own; bars are never shorter than a day. */
const wholeDays = [1, 2, 3, 5, 10, 15, 30, 60, 90, 180, 365, 730, 1825, 3650].map((days) => days * 86_400);

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/**
 * Commits over time, as two charts with one axis: those with AI use would vanish beneath the others. A stretch that is
 * drawn over with the mouse becomes the table's dates.
 */
export function drawTime(time: Timeline, ask: (dates: { from: string; to: string }) => void): uPlot[] {
  const { starts, counts } = time;
  const [begin, end] = [starts[0], starts.at(-1)];
  if (begin === undefined || end === undefined) return [];
  const place = find("#time .drawing");
  const x = starts.slice(0, -1);
  const readout = find("#time .readout");
  const hint = readout.textContent;
  const options: Partial<uPlot.Options> = {
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false }, sync: { key: "time" } },
    hooks: {
      setCursor: [(plot) => (readout.textContent = readAt(time, indexAt(plot, x)) || hint)],
      setSelect: [
        (plot) => {
          const { left, width } = plot.select;
          if (width < 4) return;
          plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          const from = Math.max(begin, plot.posToVal(left, "x"));
          const to = Math.min(end - 1, plot.posToVal(left + width, "x"));
          ask({ from: day(from), to: day(to) });
        },
      ],
      drawClear: [(plot) => markPolicies(plot, time, begin)],
    },
  };
  const range = [begin, end] as const;
  const withUse = (["disclosed", "detected", "suspected"] as const).map((use) => ({
    colour: use,
    values: counts[use],
  }));
  const common = { x, range, align: "from", options } as const;
  return [
    drawBars(place.appendChild(element("div")), { ...common, height: 190, series: withUse, axis: { show: false } }),
    drawBars(place.appendChild(element("div")), {
      ...common,
      height: 140,
      series: [{ colour: "silent", values: counts.silent }],
      axis: { size: 44, space: 64, incrs: wholeDays },
    }),
  ];
}

function indexAt({ cursor, posToVal }: uPlot, starts: readonly number[]): number {
  if (cursor.left === undefined || cursor.left < 0) return -1;
  const second = posToVal(cursor.left, "x");
  return starts.findLastIndex((start) => start <= second);
}

function readAt({ labels, counts }: Timeline, index: number): string {
  if (index < 0) return "";
  const suspected = counts.suspected[index] ? `, ${counts.suspected[index]} suspected` : "";
  return `${labels[index]}: ${counts.disclosed[index]} disclosed, ${counts.detected[index]} detected${suspected}, ${counts.silent[index]} without declared or detected AI use`;
}

/** A line where a policy begins to judge, if that is later than the beginning of everything. */
function markPolicies(plot: uPlot, { policies, starts }: Timeline, begin: number): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.strokeStyle = colour("quiet");
  ctx.setLineDash([4, 4]);
  for (const { since } of policies) {
    if (since < (starts[1] ?? begin)) continue;
    const left = Math.round(plot.valToPos(since, "x", true)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(left, bbox.top);
    ctx.lineTo(left, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.restore();
}
