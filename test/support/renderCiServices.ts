import type { CiService } from "../../packages/repository/src/build/ciService.ts";
import { ciServices } from "../../packages/repository/src/build/ciServices.ts";

/** The table of docs/ci.md: which variables of each service are read. */
export function renderCiServices(): string[] {
  return [
    "| service | set in every build | pull request: set if, target branch, its tip, where it was left, head | push: values of its event, branch, commit before | builds without a range |",
    "|---|---|---|---|---|",
    ...ciServices.map((service) => `| ${[nameOf(service), presentIn(service), ...columnsOf(service)].join(" | ")} |`),
  ];
}

function nameOf({ name, documentation }: CiService): string {
  return `[${name}](${documentation})`;
}

function presentIn({ present, is }: CiService): string {
  return code(is === undefined ? present : `${present}=${is}`);
}

function columnsOf({ event, proposal, push, defaultBranch, withoutRange = [] }: CiService): string[] {
  if (event) return [`the event: ${code(event.name)}, ${code(event.file)}`, "the event", "the event"];
  const when = proposal && (proposal.is ? proposal.is.map((value) => `${proposal.when}=${value}`) : [proposal.when]);
  const names = [proposal?.branch, proposal?.tip, proposal?.left, ...(proposal?.head ?? [])];
  return [
    list([...(when ?? []), ...names]),
    list([
      ...(push?.when?.is ?? []).map((value) => `${push?.when?.variable}=${value}`),
      push?.branch,
      push?.before,
      push?.lastGreen,
      push?.range,
      defaultBranch,
    ]),
    list(withoutRange.flatMap(({ variable, is }) => (is ? is.map((value) => `${variable}=${value}`) : [variable]))),
  ];
}

function list(names: readonly (string | undefined)[]): string {
  return names.flatMap((name) => (name === undefined ? [] : [code(name)])).join(", ") || "not available";
}

function code(text: string): string {
  return `\`${text}\``;
}
