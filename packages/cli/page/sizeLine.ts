/** `code: +12 −3 in 2 files` */
export function sizeLine(
  category: string,
  { files, added, deleted }: { readonly files: number; readonly added: number; readonly deleted: number },
): string {
  return `${category}: +${added} −${deleted} in ${files} ${files === 1 ? "file" : "files"}`;
}
