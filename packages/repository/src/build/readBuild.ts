import type { Build } from "./build.ts";
import type { CiService } from "./ciService.ts";
import { ciServices } from "./ciServices.ts";
import { readEvent } from "./readEvent.ts";
import { isSet, readBeginning, readBranch, readCommit, readExisting } from "./readVariable.ts";

/**
 * What the build is for; undefined outside of CI.
 * @throws {GitError} if the file in which the service describes it cannot be read.
 */
export async function readBuild(environment: NodeJS.ProcessEnv): Promise<Build | undefined> {
  if (!isBuild(environment)) return undefined;
  const service = ciServices.find(({ present, is }) =>
    is === undefined ? isSet(environment[present]) : environment[present] === is,
  );
  if (!service) return { kind: "unknown" };
  const { name, event, proposal, push } = service;
  if (event) return readEvent(name, environment, event);
  if (!proposal && !push) return { kind: "unknown", service: name };
  const value = (variable: string | undefined) => (variable === undefined ? undefined : environment[variable]);
  return readProposal(service, value) ?? readWithoutRange(service, value) ?? readPush(service, value);
}

type Value = (variable: string | undefined) => string | undefined;

function readProposal({ name, proposal }: CiService, value: Value): Build | undefined {
  if (!proposal) return undefined;
  const when = value(proposal.when);
  if (!(proposal.is ? proposal.is.includes(when ?? "") : isSet(when))) return undefined;
  const target = readBranch(value(proposal.branch));
  const tip = readExisting(value(proposal.tip));
  const left = readExisting(value(proposal.left));
  const head = proposal.head?.map((variable) => readExisting(value(variable))).find((commit) => commit !== undefined);
  return { kind: "proposal", service: name, target, tip, left, head };
}

function readWithoutRange({ name, withoutRange = [] }: CiService, value: Value): Build | undefined {
  const found = withoutRange.find(({ variable, is }) =>
    is ? is.includes(value(variable) ?? "") : isSet(value(variable)),
  );
  return found && { kind: "without range", service: name, event: `${found.variable}=${value(found.variable)}` };
}

function readPush({ name, push, defaultBranch }: CiService, value: Value): Build {
  const branch = readBranch(value(push?.branch));
  const lastGreen = readExisting(value(push?.lastGreen));
  const before = lastGreen ?? readCommit(value(push?.before)) ?? readBeginning(value(push?.range));
  const event = value(push?.when?.variable);
  const isOther = isSet(event) && push?.when?.is.includes(event) === false;
  if (isOther || (branch === undefined && before === undefined)) return { kind: "unknown", service: name };
  if (branch?.startsWith("refs/tags/"))
    return { kind: "without range", service: name, event: `${push?.branch}=${branch}` };
  const isGreen = lastGreen !== undefined;
  return { kind: "push", service: name, branch, before, isGreen, defaultBranch: readBranch(value(defaultBranch)) };
}

/** Whether this is a CI build, by its environment. */
export function isBuild(environment: NodeJS.ProcessEnv): boolean {
  return isSet(environment["CI"]) || ciServices.some(({ present }) => isSet(environment[present]));
}
