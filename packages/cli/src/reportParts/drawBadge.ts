import { knownIn, type AiShare } from "@ai-disclosure/core/internal";
import { percentOf } from "./describeShare.ts";

const label = "AI use";

/** What a badge says: a share that is known, and so at least so large. No colour judges it. */
function badgeMessage({ commits }: AiShare): string {
  const { known, all } = knownIn(commits);
  return known === 0 ? "none known" : `known in ${percentOf(known, all)} of commits`;
}

/** A badge for https://shields.io/badges/endpoint-badge. */
export function shieldsBadge(share: AiShare): string {
  return `${JSON.stringify({ schemaVersion: 1, label, message: badgeMessage(share), color: "blue" })}\n`;
}

/** Pixels about a text, and of a letter at 11 pixels: `textLength` makes the text fit, whatever font there is. */
const [padding, letter] = [6, 6.4];

/** A badge as an image of its own, which asks no other server. */
export function svgBadge(share: AiShare): string {
  const message = badgeMessage(share).replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const [left, right] = [label, badgeMessage(share)].map((text) => Math.round(text.length * letter)) as [
    number,
    number,
  ];
  const [first, second] = [left + 2 * padding, right + 2 * padding];
  const text = (x: number, length: number, words: string) =>
    `<text x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${words}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${first + second}" height="20" role="img" aria-label="${label}: ${message}">
<title>${label}: ${message}</title>
<rect width="${first}" height="20" fill="#555"/><rect x="${first}" width="${second}" height="20" fill="#0969da"/>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
${text(padding, left, label)}
${text(first + padding, right, message)}
</g>
</svg>
`;
}
