import { mkdirSync, readdirSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mendChange, quotePath, shorten, type Change, type Finding } from "@ai-disclosure/core/internal";
import { commitCommand, optionsOf, whereTyped } from "./commitCommand.ts";
import type { CommittingCommand } from "./committingCommand.ts";
import { readBranchHead } from "../git/readBranchHead.ts";
import type { Repository } from "../git/repository.ts";
import { isUnsigned, leavesSignOff, type Judged } from "./judged.ts";
import { encodeMessage } from "./encodeMessage.ts";
import { keptCommand, keptFolder, keptHead, writeCommand } from "./keptMessage.ts";
import { mendJudged, mendOptions } from "./mendJudged.ts";
import { decodeFile } from "./messageOptions.ts";
import type { Workplace } from "./workplace.ts";

/** More ways are not listed: each is a file. */
const mostWays = 9;

/** Keeps the mended message, cleaned, in git's directory; where there are ways to choose from, each is a message of its own. */
export async function keepMended(
  judged: Judged,
  raw: Uint8Array,
  file: string,
  workplace: Workplace,
  asked?: (rule: string) => boolean,
): Promise<string[]> {
  const { repository, inHook, mailFolder } = workplace;
  if (!inHook || !repository) return [];
  const options = mendOptions(raw, workplace, asked && { asked });
  const { change, verdict } = await mendJudged(judged, workplace, options);
  const isError = ({ rule, severity }: Finding): boolean => severity === "error" && (asked?.(rule) ?? true);
  const errors = verdict.findings.filter(isError);
  if (mailFolder !== undefined) return [await describeApplying(errors.length === 0, workplace)];
  const keep = openFolder(repository, decodeFile(raw, workplace).encoding);
  const kept = keep("message", change);
  const command = await workplace.command();
  if (command?.subcommand === "commit") keepCommand(command, repository, workplace.environment);
  if (kept === undefined) {
    const edit = await commitCommand(file, workplace, ["--edit"]);
    return [`your message was saved in ${file}. Edit it and retry: ${edit}`];
  }
  if (errors.length === 0) return [`your message was mended. Commit it: ${await commitCommand(kept, workplace)}`];
  const deciding = errors.find(({ choices = [] }) => choices.length > 0);
  // One way is a decision for or against it, which holds for all that have but one.
  const single = deciding?.choices?.length === 1;
  const others = errors.filter((one) => one !== deciding && !(single && one.choices?.length === 1));
  const asksPerson = leavesSignOff(judged);
  const ways: Way[] = [];
  for (const [index, { text, edits }] of deciding?.choices?.slice(0, mostWays).entries() ?? []) {
    const way = mendChange(change, judged.policy, { ...options, first: edits, decided: single });
    const path = keep(`message-${index + 1}`, way.change);
    const said = (single ? deciding?.fix : undefined) ?? text;
    if (path !== undefined) ways.push({ path, said, left: way.verdict.findings.filter(isError) });
  }
  const left = others
    .filter((one) => !isUnsigned(one) && (ways.length === 0 || ways.some((way) => isLeft(one, way))))
    .map(({ fix, message }) => `left for you: ${shorten(fix ?? message)}`);
  if (ways.length > 0) {
    const lines = ways.map((way) => describeWay(way, asksPerson, workplace));
    return [...left, introduce(ways, single, asksPerson), ...(await Promise.all(lines)).flat()];
  }
  const unsigned = others.some(isUnsigned);
  const signs = asksPerson ? "ask the person to sign off and commit it" : "commit it with your sign-off";
  const fixed = ` in ${whereTyped(kept, workplace)}. After the fix${unsigned ? `, ${signs}` : ""}`;
  const when = left.length > 0 || !unsigned ? fixed : `. ${signs.charAt(0).toUpperCase()}${signs.slice(1)}`;
  const commit = await commitCommand(kept, workplace, unsigned ? ["-s"] : []);
  // Where nothing was mended, all that is left stands right above.
  const mended = errors.length < judged.verdict.findings.filter(isError).length;
  return [...(mended ? left : []), `your message was kept${when}: ${commit}`];
}

/** How the series of a refused mail is applied; git keeps it, so that it must give it up first. */
async function describeApplying(isMended: boolean, workplace: Workplace): Promise<string> {
  const command = await workplace.command();
  if (!isMended || !command?.exact || command.paths.length === 0)
    return "the mail was not applied: run git am --abort, fix the mail and apply it again";
  const quote = (words: readonly string[]) => words.map(quotePath).join(" ");
  const git = ["git", ...command.before, "am"];
  const mend = `ai-disclosure patch --fix ${quote(command.paths)}`;
  return `the mail was not applied. Apply it mended: ${quote([...git, "--abort"])} && ${mend} | ${quote([...git, ...command.repeated])}`;
}

/** A message that one decision makes. */
interface Way {
  readonly path: string;
  /** The decision. */
  readonly said: string;
  /** The errors that it leaves. */
  readonly left: readonly Finding[];
}

/** Whether a finding is left for a person that way. */
function isLeft({ rule }: Finding, { left }: Way): boolean {
  return left.some((one) => one.rule === rule);
}

/** @param single whether there is one way, which is a decision for or against it */
function introduce(ways: readonly Way[], single: boolean, asksPerson: boolean): string {
  const signing = asksPerson && ways.some(({ left }) => left.some(isUnsigned));
  const run = single ? "commit it" : "run its command";
  const who = signing ? `ask the person to sign off and ${run}` : single ? run : `and ${run}`;
  return `${single ? "if this is right" : "choose what is true"}, ${who}:`;
}

async function describeWay({ path, said, left }: Way, asksPerson: boolean, workplace: Workplace): Promise<string[]> {
  const unsigned = left.some(isUnsigned);
  return [
    `  ${said}${unsigned && !asksPerson ? ", with your sign-off" : ""}`,
    `    ${await commitCommand(path, workplace, unsigned ? ["-s"] : [])}`,
  ];
}

/** Keeps the command for who mends the message later. */
function keepCommand(command: CommittingCommand, { gitDirectory }: Repository, environment: NodeJS.ProcessEnv): void {
  const text = writeCommand(command, optionsOf(command, environment), environment["GIT_PREFIX"]);
  try {
    writeFileSync(join(keptFolder(gitDirectory), keptCommand), text);
  } catch {
    // Whoever mends it is told of git commit alone.
  }
}

/** Keeps messages in a folder of git's directory, and none of an earlier refusal; what cannot be written is undefined. */
function openFolder(
  repository: Repository,
  encoding: string,
): (name: "message" | `message-${number}`, change: Change) => string | undefined {
  const folder = keptFolder(repository.gitDirectory);
  let isOpen = false;
  return (name, { message }) => {
    const bytes = encodeMessage(message?.text ?? "", encoding);
    if (!bytes) return undefined;
    try {
      if (!isOpen) emptyFolder(folder);
      isOpen = true;
      if (name === "message") writeFileSync(join(folder, keptHead), `${readBranchHead(repository)}\n`);
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    } catch {
      return undefined;
    }
  };
}

/** Takes out what an earlier refusal kept, or makes the folder. */
function emptyFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (name === keptCommand || /^message-[1-9]$/.test(name)) unlinkSync(join(folder, name));
}
