import type { AuditSummary } from "@ai-disclosure/core/internal";
import { UsageError } from "../arguments/usageError.ts";
import { openOutput } from "../output/openOutput.ts";
import { shieldsBadge, svgBadge } from "../reportParts/drawBadge.ts";

const kinds = { svg: svgBadge, json: shieldsBadge };

interface Badges {
  /** Writes them; an audit that is incomplete has no share, and leaves the badges that are there. */
  readonly end: (summary: AuditSummary) => void;
  readonly discard: () => void;
}

/**
 * Opens the files of the badges that show the share of AI.
 * @throws {UsageError} for a file that is neither an image nor shields' JSON.
 * @throws {ReportError} if one cannot be written.
 */
export function openBadges(files: readonly string[]): Badges {
  const chosen = files.map((file) => ({ file, draw: kinds[endingOf(file)] }));
  const open = chosen.map(({ file, draw }) => ({ output: openOutput(file), draw }));
  const discard = () => open.forEach(({ output }) => output.discard());
  return {
    discard,
    end({ incomplete, share }) {
      if (incomplete !== undefined) return discard();
      for (const { output, draw } of open) {
        output.write(draw(share));
        output.finish();
      }
    },
  };
}

function endingOf(file: string): keyof typeof kinds {
  const ending = /\.(svg|json)$/iu.exec(file)?.[1]?.toLowerCase();
  if (ending === "svg" || ending === "json") return ending;
  throw new UsageError(`--badge writes an image (.svg) or JSON for shields.io (.json), found ${file}`);
}
