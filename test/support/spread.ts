/**
 * Each `step`th row of a table, of which `npm run test:stress` tries all: rows that take much CPU time together,
 * and go through the same code.
 *
 * @param offset other rows, for a table that is tried several times
 */
export function spread<Row>(rows: readonly Row[], step: number, offset = 0): readonly Row[] {
  if (process.env["TABLES"] === "whole") return rows;
  return rows.filter((_, index) => (index + offset) % step === 0);
}
