import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ReportFormat } from "../../packages/cli/src/reportParts/report.ts";

const cli = join(import.meta.dirname, "../../packages/cli/src");

/** The files of a folder, without those of its folders: a name is what its file exports. */
const namesIn = (folder: string): string[] =>
  readdirSync(join(cli, folder))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replace(/\.ts$/u, ""))
    .toSorted();

const keyOf = (name: string): string => (/^[a-z]+$/u.test(name) ? name : JSON.stringify(name));

/** `npm run generate` writes what these tests expect. */
test("the list of report formats is what lies in reports/", async () => {
  const entries = await Promise.all(
    namesIn("reports").map(async (name) => {
      const { report } = (await import(join(cli, "reports", `${name}.ts`))) as { report?: ReportFormat };
      if (!report) throw new Error(`packages/cli/src/reports/${name}.ts exports no "report"`);
      const { ending, needsEveryCommit } = report;
      const properties = [
        ...(ending === undefined ? [] : [`ending: ${JSON.stringify(ending)}`]),
        ...(needsEveryCommit ? ["needsEveryCommit: true"] : []),
        `load: async () => (await import("../reports/${name}.ts")).report`,
      ];
      return `  ${keyOf(name)}: { ${properties.join(", ")} },`;
    }),
  );
  const text = `// Written by \`npm run generate\` from the files of ../reports: change those.
import type { ListedFormat } from "../reportParts/report.ts";

export const reportFormats: Readonly<Record<string, ListedFormat>> = {
${entries.join("\n")}
};
`;
  await expect(text).toMatchFileSnapshot(join(cli, "reporting/reportFormats.generated.ts"));
});
