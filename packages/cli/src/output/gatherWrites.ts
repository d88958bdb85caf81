/** Characters that are gathered before they are written. */
const chunkSize = 1 << 16;

/** Makes few large writes of many small ones. */
export function gatherWrites(writeChunk: (text: string) => void) {
  let texts: string[] = [];
  let length = 0;
  const flush = () => {
    const chunk = texts.join("");
    texts = [];
    length = 0;
    if (chunk !== "") writeChunk(chunk);
  };
  const write = (text: string) => {
    texts.push(text);
    length += text.length;
    if (length >= chunkSize) flush();
  };
  /** What has not been written never will be. */
  const drop = () => {
    texts = [];
    length = 0;
  };
  return { write, flush, drop };
}
