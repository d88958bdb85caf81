import { messageEvidence } from "../../../packages/core/src/evidence/messageEvidence.ts";
import type { Evidence } from "../../../packages/core/src/evidence/evidence.ts";
import { parseMessage } from "../../../packages/core/src/message/parseMessage.ts";

export const evidence = (text: string, meaning?: Record<string, "human" | "tool" | "either">): Evidence[] =>
  messageEvidence(parseMessage(text), {}, meaning && { trailerMeaning: meaning });

/** The line under test is the third: in git's trailer block, or in the body, as a squash merge leaves it. */
export const inTrailers = (line: string): string => `fix it\n\n${line}\nSigned-off-by: Jane Doe <jane@example.org>\n`;
export const inBody = (line: string): string =>
  `fix it\n\n${line}\n\nmore text\n\nSigned-off-by: Jane Doe <jane@example.org>\n`;
