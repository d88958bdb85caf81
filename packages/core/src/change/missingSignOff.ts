import { moveLine, replaceLine, type Violation } from "../finding/finding.ts";
import type { Message, StrayLine } from "../message/message.ts";
import { hiddenSignOff, misspeltSignOff } from "../message/signOffs.ts";
import { isWholeSubject, whyNoTrailer } from "../message/strayLine.ts";
import type { Policy } from "../policy/policy.ts";
import type { Change } from "./change.ts";
import { signOffToType } from "./ownSignOff.ts";

/** Why a message has no sign-off that git sees: it is hidden, or misspelt, or nobody signed. */
export function missingSignOff(message: Message, change: Change, policy: Policy): Violation {
  const hidden = hiddenSignOff(message, change.author);
  if (hidden) return explainHidden(hidden, message);
  const misspelt = misspeltSignOff(message);
  if (misspelt) {
    const { key, value, line } = misspelt;
    const fix = { mending: replaceLine(line, `Signed-off-by: ${value}`) };
    return { message: `${key} on line ${line} is spelt Signed-off-by`, fix, where: { line }, atMost: "warning" };
  }
  const fact = `${policy.title} requires a sign-off, and the message has no Signed-off-by`;
  return { message: fact, fix: signOffToType(change, policy) };
}

/** Somebody did sign, and only the line is in the wrong place. */
export function explainHidden({ value, line, origin }: StrayLine, message: Message): Violation {
  return {
    message: `there is a Signed-off-by on line ${line}, but git does not see it: ${whyNoTrailer[origin]}`,
    fix: isWholeSubject(line, message)
      ? `write a subject above it, and move line ${line} to the end`
      : { mending: moveLine(line, `Signed-off-by: ${value}`) },
    where: { line },
    atMost: "warning",
  };
}
