import { neutralise, shorten, useOf, type AuditedCommit, type UncheckedCode } from "@ai-disclosure/core/internal";
import { collectFindings, collectMarks } from "./collectDetails.ts";
import { uses, type Columns } from "./pageData.ts";
import { textTable, type Grown } from "./textTable.ts";

type CommitColumns = Grown<
  Pick<Columns, "hash" | "subject" | "author" | "minute" | "use" | "kind" | "policy" | "repository">
>;

/** Commits, collected one by one into columns. Texts of the commits are neutralised here, once for the whole page. */
export function collectColumns(): { add: (commit: AuditedCommit) => void; finish: () => Columns } {
  const repositories = textTable();
  const policies = textTable("without a policy");
  const people = textTable();
  const categories = textTable();
  const codes = textTable<UncheckedCode>();
  const texts = textTable("");
  const say = (text: string | undefined): number => (text === undefined ? 0 : texts.number(shorten(text)));

  const each: CommitColumns = {
    hash: [],
    subject: [],
    author: [],
    minute: [],
    use: [],
    kind: [],
    policy: [],
    repository: [],
  };
  const sizes: Grown<Columns["sizes"]> = { commit: [], category: [], files: [], added: [], deleted: [], modified: [] };
  const unchecked: Grown<Columns["unchecked"]> = { commit: [], code: [], text: [] };
  const marks = collectMarks(say);
  const findings = collectFindings(texts, say);
  let minuteBefore = 0;

  /** @returns the commit's index */
  function addCommit(commit: AuditedCommit): number {
    const { hash, subject, author, date, kind, policy, repository } = commit;
    const minute = minuteOf(date);
    each.subject.push(shorten(subject));
    each.author.push(people.number(shorten(`${author.name} <${author.email}>`)));
    each.minute.push(minute - minuteBefore);
    each.use.push(`${uses.indexOf(useOf(commit))}`);
    each.kind.push(kind.charAt(0));
    each.policy.push(policy ? policies.number(shorten(policy.title)) : 0);
    if (repository !== undefined) each.repository.push(repositories.number(shorten(repository)));
    minuteBefore = minute;
    return each.hash.push(neutralise(hash)) - 1;
  }

  function addSizes(index: number, { sizes: byCategory = {} }: AuditedCommit): void {
    for (const [category, { files, added, deleted, modified }] of Object.entries(byCategory)) {
      sizes.commit.push(index);
      sizes.category.push(categories.number(shorten(category)));
      sizes.files.push(files);
      sizes.added.push(added);
      sizes.deleted.push(deleted);
      sizes.modified.push(modified);
    }
  }

  return {
    add(commit) {
      const index = addCommit(commit);
      marks.add(index, commit);
      addSizes(index, commit);
      findings.add(index, commit);
      for (const { code, text } of commit.unchecked) {
        unchecked.commit.push(index);
        unchecked.code.push(codes.number(code));
        unchecked.text.push(say(text));
      }
    },
    finish: () => ({
      repositories: repositories.texts,
      policies: policies.texts,
      people: people.texts,
      categories: categories.texts,
      codes: codes.texts,
      texts: texts.texts,
      ...each,
      use: each.use.join(""),
      kind: each.kind.join(""),
      ...marks.finish(),
      sizes,
      ...findings.finish(),
      unchecked,
    }),
  };
}

/** git stores any date; those that no calendar here can draw are put at its ends. */
const latest = Date.UTC(2200, 0) / 60_000;

function minuteOf(date: string): number {
  const minute = Math.floor(Date.parse(date) / 60_000);
  return Number.isNaN(minute) ? 0 : Math.min(Math.max(minute, 0), latest);
}
