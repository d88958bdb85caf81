import { describeLate, shorten, type AuditedCommit } from "@ai-disclosure/core/internal";
import { listMarks } from "./listMarks.ts";
import type { Columns } from "./pageData.ts";
import { textTable, type Grown } from "./textTable.ts";

/**
 * What commits say of AI use, and the marks that tools left in them, in columns.
 * @param say gives the number of a line
 */
export function collectMarks(say: (line: string) => number) {
  const purposes = textTable();
  const disclosures: Grown<Columns["disclosures"]> = { commit: [], text: [], purposes: [] };
  const marks: Grown<Columns["marks"]> = { commit: [], text: [] };
  return {
    add(index: number, commit: AuditedCommit): void {
      for (const disclosure of commit.disclosures) {
        const { key, value, uses, late } = disclosure;
        disclosures.commit.push(index);
        disclosures.text.push(say(late ? describeLate(key, disclosure) : `${key}: ${value}`));
        disclosures.purposes.push([...new Set(uses.map(({ name }) => purposes.number(shorten(name))))]);
      }
      for (const mark of listMarks(commit.evidence)) {
        marks.commit.push(index);
        marks.text.push(say(mark));
      }
    },
    finish: () => ({ purposes: purposes.texts, disclosures, marks }),
  };
}
