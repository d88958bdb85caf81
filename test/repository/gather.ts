/** Everything up to the end, or up to the error that ends it. */
export async function gather<Item>(items: AsyncIterable<Item>): Promise<{ items: Item[]; error?: unknown }> {
  const gathered: Item[] = [];
  try {
    for await (const item of items) gathered.push(item);
  } catch (error) {
    return { items: gathered, error };
  }
  return { items: gathered };
}
