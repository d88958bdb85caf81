import * as v from "valibot";
import { optionalKey, texts } from "./schemaParts.ts";

const longest = 200;

/** `[bot]` ends an app's login; other brackets, stars and the like are somebody's expression or glob. */
const expression = /[\\^$*|{}]|\.\+|\(\?|\[(?!bot\])/;

/** A mark is compared as it is written: an expression would never match, and nobody would be told. */
const isPlain = v.check(
  (value: string) => !expression.test(value),
  "plain text: it is compared as it stands, no expression or glob",
);
const isLine = v.check(
  // oxlint-disable-next-line no-control-regex
  (value: string) => value.trim() === value && !/[\u0000-\u001f\u007f]/.test(value),
  "one line without leading or trailing blanks",
);
const [isText, notEmpty, notLong] = [v.string(), v.minLength<string, 1>(1), v.maxLength<string, number>(longest)];

function mark(about: string) {
  return v.pipe(isText, notEmpty, notLong, isPlain, isLine, v.description(about));
}

/** In one piece, and of the same parts: each schema, and each one in another, costs a hook that has many marks. */
function marks(about: string, most: number, form: RegExp, meant: string) {
  const one = v.pipe(isText, notEmpty, notLong, isPlain, isLine, v.regex(form, meant), v.description(about));
  return optionalKey(v.pipe(v.array(one), v.minLength(1), v.maxLength(most)), about);
}

const listedToolSchema = v.strictObject({
  // Without classes of Unicode, which take a hook 1 ms: neither blanks nor ASCII's marks.
  name: v.pipe(
    mark("The tool's name in messages."),
    v.regex(/^.*[^\s!-/:-@[-`{-~]{2}/u, "a name of two letters or more"),
  ),
  addresses: marks(
    "Addresses that only the tool commits with.",
    50,
    /^[^\s<>@]+@[^\s<>@]+$/,
    "an address without a name or brackets: agent@example.org",
  ),
  logins: marks(
    "GitHub accounts: deckhand[bot], 123456+deckhand.",
    50,
    /^[\w.+-]+(?:\[bot\])?$/,
    "a login: deckhand[bot]",
  ),
  stamps: marks(
    "Beginnings of lines that it appends; with a colon at the end, a trailer's key.",
    50,
    /^(?!.{0,3}$)(?!.*-by:$)/i,
    "four characters or more, and no key in -by: such trailers name people as well",
  ),
  variables: marks(
    "Variables it sets for what it runs: NAME or NAME=value.",
    50,
    /^[A-Za-z_]\w*(?:=.+)?$/,
    "NAME or NAME=value",
  ),
});

export const toolsSchema = v.strictObject({
  allow: v.optional(
    texts(
      "Approved tools; any, if absent. Other tools are refused, and so is anything that is not known to be one of these.",
    ),
  ),
  name: optionalKey(v.picklist(["required", "forbidden", "optional"]), "Whether a disclosure names the tool."),
  known: optionalKey(
    v.pipe(v.array(listedToolSchema), v.minLength(1), v.maxLength(200)),
    "Tools in addition to the shipped ones, and their marks.",
  ),
  people: optionalKey(
    v.pipe(v.array(mark("An address, Name <address>, a name or a login.")), v.minLength(1), v.maxLength(1000)),
    "People, and robots without AI, who would be taken for a tool by mistake: an address, Name <address>, a name or a login.",
  ),
});
