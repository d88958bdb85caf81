/** Whether what follows on the line stands in quotation marks that are open there: an example, and nobody's mark. */
export function endsInQuotation(text: string): boolean {
  return /["'`“][^"'`”]*$/.test(text);
}
