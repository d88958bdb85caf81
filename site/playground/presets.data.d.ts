/** The shipped policies by their names. */
export const data: readonly { readonly name: string; readonly title: string }[];
