/** The address, if it is one of the web: a remote or a policy may say `javascript:`. */
export function webAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\/[^\s"'<>`\\]+$/i.test(address) ? address : undefined;
}
