import { isDay, isSafeGlob, shorten, type Policy } from "@ai-disclosure/core/internal";
import {
  addAgreement,
  agreementRef,
  auditHistory,
  describeFailure,
  doubtAgreement,
  endOfDay,
  listAgreeable,
  openHistory,
  readOwnership,
  readPolicyAt,
  readSigners,
  signAgreement,
  type HistoryRepository,
} from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { UsageError } from "../arguments/usageError.ts";
import type { Terminal } from "../terminal/terminal.ts";

type AgreeArguments = Arguments<"paths" | "until" | "reason">;

/** Signs that AI may be used in some changes. Nothing is written before it is signed. */
export async function runAgree(given: AgreeArguments, terminal: Terminal): Promise<number> {
  const [revision, other] = given.operands;
  if (revision === undefined || other !== undefined)
    throw new UsageError(`agree needs one range or commit, e.g. origin/main..topic, found ${other ?? "nothing"}`);
  const said = readSaid(given);
  const { process } = terminal;
  const repository = await openHistory(process.cwd(), process.env);
  const commits = await listAgreeable(repository, revision);
  const object = await signAgreement(repository, { changes: commits.map(({ change }) => change), ...said });
  await addAgreement(
    repository,
    commits.map(({ hash }) => hash),
    object,
  );
  for (const { hash, subject } of commits) terminal.out(`agreed to ${shorten(`${hash.slice(0, 12)} ${subject}`)}`);
  for (const doubt of await findDoubts(repository, object, commits)) terminal.error(`- ${shorten(doubt)}`);
  terminal.error(`to share it: git push origin ${agreementRef}`);
  return 0;
}

function readSaid(given: AgreeArguments): { paths: readonly string[]; until?: string; reason?: string } {
  const [paths, until, reason] = [given.values("paths"), given.value("until"), given.value("reason")];
  const glob = paths.find((path) => path === "" || !isSafeGlob(path) || invisible.test(path));
  if (glob !== undefined) throw new UsageError(`--paths needs a glob like src/core/**, found "${shorten(glob)}"`);
  if (until !== undefined && !isDay(until))
    throw new UsageError(`--until needs a day like 2026-12-31, found "${shorten(until)}"`);
  if (until !== undefined && Date.now() / 1000 >= endOfDay(until)) throw new UsageError(`--until ${until} is over`);
  if (reason !== undefined && (reason.trim() === "" || invisible.test(reason)))
    throw new UsageError("--reason needs one line of text");
  return { paths, ...(until !== undefined && { until }), ...(reason !== undefined && { reason: reason.trim() }) };
}

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Why it will not count. Who agrees can still change the key, or ask an owner; when the audit says so, they are gone. */
async function findDoubts(
  repository: HistoryRepository,
  object: string,
  commits: readonly { readonly hash: string }[],
): Promise<string[]> {
  const policy: Policy | undefined = await readPolicyAt(repository, "HEAD").catch(() => undefined);
  if (!policy) return [];
  const path = policy.agreement?.signers;
  if (path === undefined)
    return ["the audit cannot verify it: the policy at HEAD names no file of signers (agreement.signers)"];
  try {
    const doubt = await doubtAgreement(repository, object, path, "HEAD");
    if (doubt !== undefined) return [`the audit will not count it: ${doubt}`];
    return await listObjections(
      repository,
      commits.map(({ hash }) => hash),
      policy,
    );
  } catch (error) {
    return [`the audit cannot verify it: ${describeFailure(error).lines.join("; ")}`];
  }
}

/** What the audit says of signed agreements to these commits that lift nothing, such as another's than an owner's. */
async function listObjections(
  repository: HistoryRepository,
  hashes: readonly string[],
  policy: Policy,
): Promise<string[]> {
  const audit = auditHistory({
    repository,
    selection: { hashes },
    policyFor: () => policy,
    ownershipFor: (kind) => readOwnership(repository, kind, "HEAD"),
    agreementCheck: { readSigners: (file) => readSigners(repository, file, "HEAD"), now: Date.now() / 1000 },
  });
  const objections = new Set<string>();
  for await (const { findings } of audit)
    for (const { details = [] } of findings)
      for (const detail of details) if (detail.startsWith("the signed agreement of ")) objections.add(detail);
  return [...objections];
}
