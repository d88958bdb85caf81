const longestAddress = 300;

/** A link, if the address is one of the web, of plain characters that neither Markdown nor a CI log obeys. */
export function markdownLink(text: string, address: string | undefined): string | undefined {
  if (address === undefined || address.length > longestAddress) return undefined;
  return /^https?:\/\/[\w.~!$&*+,;=:@%/?#-]+$/.test(address) ? `[${text}](${address})` : undefined;
}
