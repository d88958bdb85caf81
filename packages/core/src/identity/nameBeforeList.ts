/** `Jane Doe via qemu-devel`, `'Jane Doe' via lists`, `Jane Doe via` */
const viaList = /^["']?(.+?)["']?\s+via\b/iu;

/**
 * The author's name where a mailing list put its own address in place of theirs, as lists do lest a mail counts as
 * forged (DMARC); undefined for all others.
 */
export function nameBeforeList(name: string): string | undefined {
  return viaList.exec(name)?.[1];
}
