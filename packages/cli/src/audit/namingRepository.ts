import { inRepository } from "./inRepository.ts";

/** Of several repositories, an error says in which it was. */
export async function namingRepository<Result>(name: string | undefined, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error) error.message = inRepository(name, error.message);
    throw error;
  }
}
