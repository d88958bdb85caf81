import type { AuditedCommit } from "@ai-disclosure/core/internal";
import type { Arguments } from "../arguments/command.ts";
import { UsageError } from "../arguments/usageError.ts";
import type { ListedFormat } from "../reportParts/report.ts";
import { refuseInputs } from "./refuseInputs.ts";

export type Formats<Commit extends AuditedCommit = AuditedCommit> = Readonly<Record<string, ListedFormat<Commit>>>;

export interface Target<Commit extends AuditedCommit = AuditedCommit> {
  /** Absent for standard output. */
  readonly file: string | undefined;
  readonly name: string;
  readonly format: ListedFormat<Commit>;
}

/**
 * Pairs formats and files: the first `--output` takes the first `--format` and so on; a format without an output goes to
 * standard output, as one with the output `-` does, and an output without a format takes its ending's.
 * @throws {UsageError} if a report would replace what is read, two reports want standard output, or a file's ending names no format.
 */
export function chooseTargets<Commit extends AuditedCommit>(
  given: Pick<Arguments<"format" | "output">, "formats" | "values" | "has" | "typed">,
  formats: Formats<Commit>,
): Target<Commit>[] {
  refuseInputs(given);
  const outputs = given.values("output");
  const asked = given.has("format") || outputs.length === 0 ? given.formats : [];
  const targets = Array.from({ length: Math.max(asked.length, outputs.length) }, (_, index): Target<Commit> => {
    const file = outputs[index] === "-" ? undefined : outputs[index];
    const name = asked[index] ?? formatOf(file ?? "", formats);
    const format = formats[name];
    if (!format) throw new Error(`no format is called ${name}`);
    return { file, name, format };
  });
  if (targets.filter(({ file }) => file === undefined).length > 1)
    throw new UsageError("only one report can go to standard output; give the others an --output FILE");
  return targets;
}

function formatOf<Commit extends AuditedCommit>(file: string, formats: Formats<Commit>): string {
  const endings = new Map(Object.entries(formats).map(([name, { ending }]) => [ending, name]));
  const name = endings.get(file.slice(file.lastIndexOf(".") + 1).toLowerCase());
  if (name !== undefined) return name;
  const known = [...endings.keys()].filter((ending) => ending !== undefined);
  throw new UsageError(
    `the file name ${file} does not show a format; add --format, or end the name in ${known.join(", ")}`,
  );
}
