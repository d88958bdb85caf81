/**
 * A part of each phrase that speaks of who or what made a change: `written by`, `did not use any`. Ends of the verb are
 * searched for first, which V8 does faster than whole verbs. What follows is an expression of its own, of which V8 would
 * otherwise make a copy for each verb: it took a hook 0.8 ms to compile them.
 */
const end = /(?:ade|ced|ded|had|ilt|let|ote|ped|red|ted|ten|use) /g;
const verb =
  /(?:afted|tored|[Bb]uilt|[Cc]oded|duced|eated|ented|hored|isted|orted|itten|lated|loped|pared|rated|[ \n][Mm]ade|t use|I had|I let|wrote) /y;
const behind = /(?:a[ n]|all|by |com|ent|ful|in p|it |lar|mai|mos|par|pri|the|thi|usi|via|wit|[A-Z])/y;
const none: readonly number[] = [];

/** Where such phrases end, in ascending order; few messages have one. */
export function phraseOffsets(text: string): readonly number[] {
  end.lastIndex = 0;
  let offsets: number[] | undefined;
  for (let found; (found = end.exec(text)) !== null;) {
    behind.lastIndex = end.lastIndex;
    if (!behind.test(text)) continue;
    verb.lastIndex = Math.max(0, found.index - 2);
    if (verb.test(text)) (offsets ??= []).push(behind.lastIndex);
  }
  return offsets ?? none;
}
