import { parseMessage, type AuditedCommit } from "@ai-disclosure/core/internal";
import { beginCommit, type CommitSources, type JudgedOrWaiting } from "./beginCommit.ts";
import type { CommitInTurn } from "./openedCommit.ts";
import type { MeasuredFiles } from "./readMeasured.ts";

/** Begins with a commit that another policy judges as well. */
export type BeginBoth = (
  turn: CommitInTurn,
  other: Pick<CommitInTurn, "policy" | "place">,
  measured: MeasuredFiles,
) => JudgedOrWaiting;

/** Judges commits by two policies: a message is parsed once, and what git is asked for one is there for the other. */
export function beginWithBoth(sources: CommitSources): BeginBoth {
  const { shared, forget } = shareSources(sources);
  return (turn, other, measured) => {
    const { hash, message: text } = turn.commit;
    const message = parseMessage(text);
    const judged = beginCommit({ ...turn, message }, measured, shared);
    const against = beginCommit({ ...turn, ...other, message }, measured, shared);
    if (!(judged instanceof Promise || against instanceof Promise)) return join(judged, against);
    const both = Promise.all([judged, against]).then(([one, two]) => join(one, two));
    // It is waited for in its turn; until then a failure is nobody's.
    both.then(
      () => forget(hash),
      () => undefined,
    );
    return both;
  };
}

/** In place: nobody else has the commit yet, and a copy of each would cost a tenth. */
function join(judged: AuditedCommit, against: AuditedCommit): AuditedCommit {
  return Object.assign(judged, { against });
}

interface SharedSources {
  /** Asked at most once for each commit. */
  readonly shared: CommitSources;
  /** What is known of a commit is needed no more. */
  readonly forget: (hash: string) => void;
}

function shareSources(sources: CommitSources): SharedSources {
  const { measurer, contents, sidecars } = sources;
  const measured = once(({ hash }) => hash, measurer.measure);
  const read = once((hash) => hash, contents.read);
  const recorded = sidecars && once(({ hash }) => hash, sidecars.read);
  return {
    shared: {
      ...sources,
      measurer: { ...measurer, measure: measured.ask },
      contents: { ...contents, read: read.ask },
      sidecars: sidecars && recorded && { ...sidecars, read: recorded.ask },
    },
    forget(hash) {
      for (const { answers } of [measured, read, recorded ?? read]) answers.delete(hash);
    },
  };
}

/** Keeps the answers, by what each is about. */
function once<Words extends readonly unknown[], Answer>(
  nameOf: (...words: Words) => string,
  ask: (...words: Words) => Answer,
): { readonly ask: (...words: Words) => Answer; readonly answers: Map<string, Answer> } {
  const answers = new Map<string, Answer>();
  return {
    answers,
    ask(...words) {
      const name = nameOf(...words);
      const known = answers.get(name);
      if (known !== undefined) return known;
      const answer = ask(...words);
      answers.set(name, answer);
      return answer;
    },
  };
}
