/** Of several repositories, an error says in which it was; of one, nobody asks. */
export async function namingRepository<Result>(name: string | undefined, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (name !== undefined && error instanceof Error) error.message = `${name}: ${error.message}`;
    throw error;
  }
}
