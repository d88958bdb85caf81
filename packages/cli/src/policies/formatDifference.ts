import {
  changeTitles,
  describeChange,
  escapeMarkdown as escape,
  judgeAlike,
  plural,
  shorten,
  writePath,
  type Paint,
  type PolicyChange,
} from "@ai-disclosure/core/internal";

/** How two policies differ, with what each was called by. */
export interface NamedDifference {
  readonly before: { readonly named: string; readonly title: string };
  readonly after: { readonly named: string; readonly title: string };
  readonly changes: readonly PolicyChange[];
}

/** For a terminal: the changes below the titles of `explain`. */
export function diffAsText(difference: NamedDifference, paint: Paint): string[] {
  const { before, after, changes } = difference;
  if (changes.length === 0) return [sayAlike(before.named, after.named, changes)];
  return [
    paint("bold", headline(difference)),
    ...(judgeAlike(changes) ? [sayAlike(before.named, after.named, changes)] : []),
    ...sections(changes).flatMap(([title, some]) => [
      "",
      paint("bold", title),
      ...some.flatMap((change) => {
        const { introduction, texts, keys } = describeChange(change);
        const words = introduction === "" ? "" : `${introduction}: `;
        const [first = "", second] = texts;
        const lines =
          second === undefined
            ? [`  ${words}${first}`]
            : [`  ${paint("red", `- ${words}${first}`)}`, `  ${paint("green", `+ ${words}${second}`)}`];
        return [...lines, ...keys.map((key) => paint("dim", `      ${key}`))];
      }),
    ]),
  ];
}

/** For a proposal's discussion. */
export function diffAsMarkdown(difference: NamedDifference): string[] {
  const { before, after, changes } = difference;
  const alike = judgeAlike(changes) ? ["", `${escapeMarkdown(sayAlike(before.named, after.named, changes))}.`] : [];
  return [
    `## ${escapeMarkdown(headline(difference))}`,
    ...alike,
    ...sections(changes).flatMap(([title, some]) => [
      "",
      `### ${title}`,
      "",
      ...some.flatMap((change) => {
        const { introduction, texts, keys } = describeChange(change);
        const words = introduction === "" ? "" : `**${escapeMarkdown(introduction)}**: `;
        const [first = "", second] = texts.map(escapeMarkdown);
        const item =
          second === undefined
            ? [`- ${words}${first}`]
            : [`- ${words}changed`, `  - before: ${first}`, `  - after: ${second}`];
        return [...item, ...keys.map((key) => `  - ${escapeMarkdown(key)}`)];
      }),
    ]),
  ];
}

/** For programs: the sentences, and the values they are made from. */
export function diffAsData({ before, after, changes }: NamedDifference) {
  return {
    before,
    after,
    alike: judgeAlike(changes),
    changes: changes.map((change) => {
      const { about, code, files, judged, key, values } = change;
      return {
        about,
        code,
        ...(files !== undefined && { files }),
        key: writePath(key),
        before: change.before ?? null,
        after: change.after ?? null,
        ...(judged && { judged }),
        says: describeChange(change),
        values: values.map(({ path, ...value }) => ({ key: writePath(path), ...value })),
      };
    }),
  };
}

function headline({ before, after, changes }: NamedDifference): string {
  return shorten(`${before.named} → ${after.named}: ${plural(changes.length, "change")}`);
}

/** Of two policies that judge alike, why. */
export function sayAlike(one: string, other: string, changes: readonly PolicyChange[]): string {
  return shorten(
    changes.length === 0
      ? `${one} and ${other} say the same: no commit can be judged differently`
      : `${one} and ${other} judge every commit alike: they differ only in texts for people`,
  );
}

function sections(changes: readonly PolicyChange[]): (readonly [title: string, some: readonly PolicyChange[]])[] {
  return Object.entries(changeTitles).flatMap(([about, title]) => {
    const some = changes.filter((change) => change.about === about);
    return some.length === 0 ? [] : [[title, some] as const];
  });
}

/** A comment in between, since a forge looks for `@person` and `#1` in what it has rendered. */
function escapeMarkdown(text: string): string {
  return escape(text).replace(/(?<!\w)@(?=\w)|#(?=\d)/gu, "$&<!-- -->");
}
