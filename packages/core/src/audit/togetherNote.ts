const beginning = "the commits together, ";

/** What is said of an audit as a whole, on one of its commits: a report does not count the commits that bear it. */
export function togetherNote(clause: string): string {
  return `${beginning}${clause}`;
}

/** Whether a note of what was not checked is about all commits together, in a report that was read back as well. */
export function aboutAllCommits(note: string): boolean {
  return note.startsWith(beginning);
}
