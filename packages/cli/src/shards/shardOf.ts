/**
 * The shard, 1 to `of`, that judges a commit: by its hash alone, so that machines agree without talking. The last
 * digits count, because people choose first ones for their looks.
 */
export function shardOf(hash: string, of: number): number {
  return (Number.parseInt(hash.slice(-8), 16) % of || 0) + 1;
}
