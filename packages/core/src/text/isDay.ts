/** Whether it is a day like 2026-12-31: 2027-02-30 is written like one, and is none. */
export function isDay(written: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(written) && new Date(`${written}T00:00Z`).toJSON()?.startsWith(written) === true;
}
