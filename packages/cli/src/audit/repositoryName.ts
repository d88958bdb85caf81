/** Where several repositories are audited, what is said of one begins with its name; where there is one, it has none. */
export function prefixName(name: string | undefined, text: string): string {
  return name === undefined ? text : `${name}: ${text}`;
}

/** Does the work, and says in its errors which repository they are about. */
export async function prefixNameInErrors<Result>(
  name: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error) error.message = prefixName(name, error.message);
    throw error;
  }
}
