import uPlot from "uplot";
import { colour } from "./colour.ts";

export interface BarSeries {
  /** A custom property of the style sheet. */
  readonly colour: string;
  readonly values: readonly number[];
}

export interface Bars {
  readonly height: number;
  readonly x: readonly number[];
  readonly series: readonly BarSeries[];
  /** What of the x axis is shown. */
  readonly range: readonly [number, number];
  readonly axis: uPlot.Axis;
  /** Whether a bar stands on its x or begins there. */
  readonly align: "on" | "from";
  /** Room above the bars, for what is written there. */
  readonly above?: number;
  readonly options: Partial<uPlot.Options>;
}

const font = "12px system-ui, sans-serif";

/** Wide enough for `100,000`, and the same for charts that share an axis. */
const axisWidth = 54;

/** Whole commits only. */
const steps = [1, 2, 5].flatMap((step) => [0, 1, 2, 3, 4, 5, 6].map((power) => step * 10 ** power));

/**
 * Stacked bars that keep their place's width. uPlot has no stacks of its own: the sums are drawn, the largest one
 * first, and each part covers what is not its own.
 */
export function drawBars(
  place: HTMLElement,
  { height, x, series, range, axis, align, above = 8, options }: Bars,
): uPlot {
  const sums = series.map((_, last) =>
    x.map((_x, index) => series.slice(0, last + 1).reduce((sum, { values }) => sum + (values[index] ?? 0), 0)),
  );
  const paths = uPlot.paths.bars?.({ align: align === "on" ? 0 : 1, size: [0.82, 80] });
  const common: uPlot.Axis = { font, stroke: () => colour("quiet"), grid: { show: false }, ticks: { show: false } };
  const plot = new uPlot(
    {
      ...options,
      width: place.clientWidth,
      height,
      legend: { show: false },
      padding: [above, 26, axis.show === false ? 8 : 0, 0],
      scales: {
        x: { range: () => [...range], time: align === "from" },
        y: { range: (_plot, _least, most) => [0, Math.max(1, most * 1.04)] },
      },
      axes: [
        { ...common, ...axis },
        {
          ...common,
          size: axisWidth,
          space: 26,
          incrs: steps.toSorted((one, other) => one - other),
          values: (_plot, ticks) => ticks.map((tick) => tick.toLocaleString("en-US")),
          grid: { stroke: () => colour("line"), width: 1 },
        },
      ],
      series: [
        {},
        ...series
          .map((one) => ({
            fill: () => colour(one.colour),
            width: 0,
            points: { show: false },
            ...(paths && { paths }),
          }))
          .toReversed(),
      ],
    },
    [[...x], ...sums.toReversed()],
    place,
  );
  new ResizeObserver(() => {
    const width = place.clientWidth;
    if (width > 0 && width !== plot.width) plot.setSize({ width, height });
  }).observe(place);
  return plot;
}
