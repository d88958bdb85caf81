import { isSignOff } from "../../message/signOffs.ts";
import { matchesKey } from "../../message/message.ts";
import type { PolicySource } from "../../policy/schema.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { KeyPath, Remark, RemarkKind } from "../remark.ts";

const ban = { when: "always", reason: "takes no such lines", fix: "strip" } as const;
const bans = (...keys: readonly string[]): PolicySource["forbidTrailers"] =>
  keys.map((key) => ({ ...ban, keys: [key] }));

/** Of trailers, sign-offs and whom the policy leaves alone. */
export const messageRemarks: readonly RemarkKind[] = [
  {
    name: "a sign-off that is asked for and forbidden",
    code: "contradiction",
    severity: "warning",
    at: "requires[0].trailers",
    wrong: {
      requires: [{ what: "a sign-off", trailers: ["Signed-off-by"], when: "always" }],
      signOff: { level: "forbidden" },
    },
    right: {
      requires: [{ what: "a review", trailers: ["Reviewed-by"], when: "always" }],
      signOff: { level: "forbidden" },
    },
    find: findForbiddenSignOff,
  },
  {
    name: "whose sign-off it is, where none is asked for",
    code: "says-nothing",
    severity: "warning",
    at: "signOff.matchAuthor",
    wrong: { signOff: { matchAuthor: true } },
    right: { signOff: { level: "required", matchAuthor: true } },
    find: ({ policy: { signOff } }) => [
      !(signOff.matchAuthor === false || signOff.level === "required") && {
        keys: [["signOff", "matchAuthor"]],
        message: `no sign-off is compared with the author, because "level" is "${signOff.level}"`,
        fix: 'write "level": "required", or delete "matchAuthor"',
      },
    ],
  },
  {
    name: "trailers that an earlier entry forbids already",
    code: "never-applies",
    severity: "warning",
    at: "forbidTrailers[1]",
    wrong: { forbidTrailers: bans("*-by", "Assisted-by") },
    right: { forbidTrailers: bans("*-Session", "Assisted-by") },
    find: findForbiddenTwice,
  },
  {
    name: "a trailer's key with a star at both ends",
    code: "never-matches",
    severity: "warning",
    at: "forbidTrailers[0].keys[0]",
    wrong: { forbidTrailers: bans("*Assisted*") },
    right: { forbidTrailers: bans("Assisted*") },
    find: ({ policy: { forbidTrailers } }) =>
      forbidTrailers.flatMap(({ keys }, index) =>
        keys.map(
          (key, place) =>
            /^\*.*\*$/u.test(key) && {
              keys: [["forbidTrailers", index, "keys", place]],
              message: `no key matches ${key}: one star is read, at the beginning or at the end`,
              fix: `write "${key.slice(1)}" or "${key.slice(0, -1)}"`,
            },
        ),
      ),
  },
  {
    name: "at most one box of one",
    code: "says-nothing",
    severity: "note",
    at: "requires[0].single",
    wrong: { requires: [{ what: "a kind", boxes: ["Fix"], single: true, when: "always" }] },
    right: { requires: [{ what: "a kind", boxes: ["Rewritten", "Reviewed"], single: true, when: "always" }] },
    find: ({ policy: { requires } }) =>
      requires.map(
        (one, index) =>
          "boxes" in one &&
          one.single === true &&
          one.boxes.length === 1 && {
            keys: [["requires", index, "single"]],
            message: "there is one box, so no more than one can be ticked",
            fix: 'delete "single", or list the other boxes',
          },
      ),
  },
];

function findForbiddenSignOff({ policy }: LintedPolicy): Remark[] {
  if (policy.signOff.level !== "forbidden") return [];
  const asking: KeyPath[] = [
    ...policy.requires.flatMap((one, index) =>
      "trailers" in one && one.trailers.every(isSignOff) ? [["requires", index, "trailers"]] : [],
    ),
    ...policy.disclosure.trailers.flatMap(({ key }, index) =>
      isSignOff(key) ? [["disclosure", "trailers", index, "key"]] : [],
    ),
    ...(policy.agreement && isSignOff(policy.agreement.trailer) ? [["agreement", "trailer"]] : []),
  ];
  return asking.map((path) => ({
    keys: [path, ["signOff", "level"]],
    message: "it asks for Signed-off-by, and signOff.level forbids it",
    fix: 'write "level": "required" or "optional" in signOff, or ask for another trailer',
  }));
}

/** Patterns are compared with all above them: of more, that would take minutes, and nobody wrote them by hand. */
const mostPatterns = 500;

/** Of the entries that fit a trailer, the first decides. */
function findForbiddenTwice({ policy: { forbidTrailers } }: LintedPolicy): Remark[] {
  if (forbidTrailers.flatMap(({ keys }) => keys).length > mostPatterns) return [];
  return forbidTrailers.flatMap(({ keys }, index) => {
    const above = forbidTrailers.slice(0, index);
    const by = keys.map((key) => above.findIndex((one) => one.keys.some((pattern) => covers(pattern, key))));
    const [first] = by;
    if (first === undefined || by.includes(-1)) return [];
    return [
      {
        keys: [["forbidTrailers", index]],
        message: `forbidTrailers[${first}] stands above it and takes ${keys.join(", ")}`,
        fix: "write it above that one, or delete it",
      },
    ];
  });
}

/** Whether all keys that a pattern stands for are also those of another one. */
function covers(pattern: string, key: string): boolean {
  if (!key.includes("*")) return matchesKey(pattern, key);
  const wide = pattern.toLowerCase();
  const narrow = key.toLowerCase();
  if (narrow.startsWith("*")) return wide.startsWith("*") && narrow.endsWith(wide.slice(1));
  return wide.endsWith("*") && !wide.startsWith("*") && narrow.startsWith(wide.slice(0, -1));
}
