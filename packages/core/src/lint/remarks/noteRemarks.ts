import type { PolicySource } from "../../policy/schema.ts";
import { wordsOf } from "../../text/words.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { KeyPath, RemarkKind } from "../remark.ts";

const limit = { id: "a", unit: "changed", max: 3, per: "commit", when: "ai" } as const;
const noted = (notes: boolean): PolicySource["disclosure"] => ({
  level: "required",
  trailers: [{ key: "AI-used-for", value: { list: ["code"], notes }, example: "code" }],
});

/** Of notes that lift limits. */
export const noteRemarks: readonly RemarkKind[] = [
  {
    name: "a note that lifts a limit, where no trailer takes notes",
    code: "contradiction",
    severity: "warning",
    at: "limits[0].unlessNote",
    wrong: { disclosure: noted(false), limits: [{ ...limit, unlessNote: ["mechanical"] }] },
    right: { disclosure: noted(true), limits: [{ ...limit, unlessNote: ["mechanical"] }] },
    find: ({ policy }) => {
      if (policy.disclosure.trailers.some(({ value }) => value.kind === "list" && value.notes)) return [];
      const list = policy.disclosure.trailers.findIndex(({ value }) => value.kind === "list");
      const fix =
        list === -1
          ? 'give a trailer "value": { "list": ["code"], "notes": true }, or delete "unlessNote"'
          : `write "notes": true beside "list" in disclosure.trailers[${list}].value, or delete "unlessNote"`;
      const message = "no note can lift it, because no trailer of the policy takes notes";
      return noteWords(policy).map(([path]) => ({ keys: [path], message, fix }));
    },
  },
  {
    name: "a note's word without letters",
    code: "misleading",
    severity: "warning",
    at: "limits[0].unlessNote[0]",
    wrong: { disclosure: noted(true), limits: [{ ...limit, unlessNote: ["*"] }] },
    right: { disclosure: noted(true), limits: [{ ...limit, unlessNote: ["mechan*"] }] },
    find: ({ policy }) =>
      noteWords(policy).flatMap(([path, words]) =>
        words.map(
          (word, index) =>
            wordsOf(word) === "" && {
              keys: [[...path, index]],
              message: word.endsWith("*")
                ? `${JSON.stringify(word)} stands for every word: any note lifts the limit`
                : `no note says ${JSON.stringify(word)}: only letters and digits are compared`,
              fix: 'write a word, such as "mechanical", or the beginning of one, such as "refactor*"',
            },
        ),
      ),
  },
];

/** The words that lift limits, and where they are written. */
function noteWords({ limits: some, uses }: LintedPolicy["policy"]): (readonly [KeyPath, readonly string[]])[] {
  return [
    ...some.map(({ unlessNote = [] }, index) => [["limits", index, "unlessNote"], unlessNote] as const),
    ...Object.entries(uses).map(([name, { unlessNote = [] }]) => [["uses", name, "unlessNote"], unlessNote] as const),
  ].filter(([, words]) => words.length > 0);
}
