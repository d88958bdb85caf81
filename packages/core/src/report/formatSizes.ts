import { evidenceOfUse } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import type { CategorisedFile } from "../files/fileChange.ts";
import { listUncounted, sizesByCategory } from "../files/sizes.ts";
import { countsCategory } from "../limits/applyLimit.ts";
import type { Policy } from "../policy/policy.ts";
import { plain, type Paint } from "./formatFinding.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Verdict } from "../verdict/verdict.ts";

/** The table of a staged change where a finding or a mark is in play; undefined elsewhere: a person's commit prints nothing. */
export function formatSizesInPlay(
  change: Change,
  { findings }: Verdict,
  policy: Policy,
  paint: Paint = plain,
): string | undefined {
  if (findings.length === 0 && evidenceOfUse(change).length === 0) return undefined;
  return formatSizes(change.files ?? [], policy, paint);
}

/**
 * The staged change as a table, right-aligned; undefined if nothing is staged.
 *
 *     category  files    +   −  limit
 *     code          1   30   4  20 (AI: code)
 *     not counted: logo.png (binary)
 */
export function formatSizes(
  files: readonly CategorisedFile[],
  policy: Policy,
  paint: Paint = plain,
): string | undefined {
  if (files.length === 0) return undefined;
  const sizes = sizesByCategory(files);
  const order = [...Object.keys(policy.categories), ...Object.keys(sizes)];
  const rows = [...new Set(order)].flatMap((category) => {
    const size = sizes[category];
    return size
      ? [[neutralise(category), `${size.files}`, `${size.added}`, `${size.deleted}`, limitsOf(category, policy)]]
      : [];
  });
  const [header = "", ...lines] = align([["category", "files", "+", "−", "limit"], ...rows]);
  const uncounted = listUncounted(files);
  const rest = uncounted === "" ? [] : [paint("dim", neutralise(`not counted: ${uncounted}`))];
  return [paint("dim", header), ...lines, ...rest].join("\n");
}

function limitsOf(category: string, policy: Policy): string {
  const uses = Object.entries(policy.uses).flatMap(([name, { covers, limit, unit = "changed" }]) =>
    limit !== undefined && covers.includes(category) ? [`${limit} ${unit} (AI: ${name})`] : [],
  );
  const limits = policy.limits
    .filter((limit) => countsCategory(limit, category))
    .map(({ id, max, unit, when, per }) => {
      return `${max} ${unit} (${when === "ai" ? "AI: " : ""}${id}${per === "range" ? ", of a series" : ""})`;
    });
  const closed = policy.offLimits
    .filter(({ categories }) => categories.includes(category))
    .map(({ when }) => (when === "ai" ? "closed to AI" : "closed"));
  return neutralise([...uses, ...limits, ...closed].join(", ")) || "–";
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === row.length - 1
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
