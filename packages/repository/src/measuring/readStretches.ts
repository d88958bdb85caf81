import { GitError } from "../git/gitError.ts";
import { createRecordSplitter } from "./splitRecords.ts";
import type { Portion, Stretch } from "./stretches.ts";

/** What git has printed of some commits, in their order, and how many bytes of it. */
interface Records {
  readonly fields: (readonly string[])[];
  readonly bytes: number;
}

/**
 * Gives a function that takes what has been printed of the next commits, piece by piece until there is one; of none if
 * there is not. What has been read of the stretches is removed from them.
 * @throws {GitError} if git failed, when all before the failure has been taken.
 */
export function readStretches(stretches: Stretch[]): () => Records {
  let fields: (readonly string[])[] = [];
  const splitter = createRecordSplitter((hash, found) => {
    const portion = stretches[0]?.portions[0];
    if (portion?.hashes[portion.read++] !== hash) throw unreadable();
    fields.push(found);
  });

  return () => {
    fields = [];
    let bytes = 0;
    for (let [stretch, next] = stretches; stretch && fields.length === 0; [stretch, next] = stretches) {
      const [portion] = stretch.portions;
      const piece = portion && isWorthReading(portion) ? portion.pieces.shift() : undefined;
      if (piece) {
        bytes += piece.length;
        splitter.push(piece.toString("latin1"));
      } else if (portion?.answered) {
        splitter.end();
        if (portion.read < portion.hashes.length) throw unreadable();
        stretch.portions.shift();
      } else if (portion?.failure !== undefined) throw portion.failure;
      // More may be added to the last one.
      else if (portion || stretch.left.length > 0 || !next) break;
      else stretches.shift();
    }
    return { fields, bytes };
  };
}

/** Reading a few commits at a time takes twice as long: git, on the same cores, pushes our code and data out of their caches. */
export function isWorthReading({ answered, pieces, failure }: Portion): boolean {
  return answered || failure !== undefined || pieces.length >= mostPieces;
}

const mostPieces = 32;

const unreadable = () => new GitError("failed", "git diff-tree: unreadable output", "report this");
