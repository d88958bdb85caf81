import { explainCommand, formatVerdict, shorten, type Paint, type Policy } from "@ai-disclosure/core/internal";
import type { AuditedPatch, PatchMail } from "@ai-disclosure/repository";
import { loadReport } from "../reporting/loadReport.ts";
import { nameOfMail } from "./nameOfMail.ts";
import type { CreateReport } from "../reportParts/report.ts";
import { terseObstacle, tersePatch } from "./tersePatch.ts";
import { toJson } from "../output/toJson.ts";

export interface PatchReportOptions {
  readonly policy: Policy;
  /** The policy as it was asked for; absent if it is the repository's own. */
  readonly named: string | undefined;
  readonly paint: Paint;
  /** Takes whom to tell of each mail that is not judged. */
  readonly onSkipped: (tell: (mail: PatchMail) => void) => void;
}

/** A report of patches: three formats are its own, since a mail is no commit yet; the others are those of an audit. */
export async function loadPatchReport(
  format: string,
  options: PatchReportOptions,
): Promise<CreateReport<AuditedPatch>> {
  if (format === "json") return json;
  if (format === "terse") return terse(options);
  if (format === "text") return text(options);
  const create = await loadReport(format, { allCommits: false, paint: options.paint });
  return (write) => {
    const report = create(write);
    return { ...report, commit: (patch) => report.commit({ ...patch, name: nameOfMail(patch.mail) }) };
  };
}

const json: CreateReport<AuditedPatch> = (write) => {
  const judged: AuditedPatch[] = [];
  return { commit: (patch) => judged.push(patch), end: () => write(`${toJson(judged)}\n`) };
};

/** For b4, which reads nothing else: what cannot be judged is said here too. */
function terse({ onSkipped }: PatchReportOptions): CreateReport<AuditedPatch> {
  return (write) => {
    onSkipped((mail) => write(`${terseObstacle(mail)}\n`));
    return {
      commit: (patch) => tersePatch(patch, nameOfMail(patch.mail)).forEach((line) => write(`${line}\n`)),
      end() {},
    };
  };
}

/** A patch's subject, then what is to be said of it; nothing of a clean one. */
function text({ policy, named, paint }: PatchReportOptions): CreateReport<AuditedPatch> {
  const explain = explainCommand(named);
  return (write) => ({
    commit(patch) {
      // That git am knows the committer and we do not is no news about a patch that is clean otherwise.
      const unchecked = patch.unchecked.filter(({ code }) => code !== "committer-unknown");
      if (patch.findings.length + patch.waived.length + unchecked.length === 0) return;
      const { series } = patch.mail;
      const place = series ? `${series.version > 1 ? `v${series.version} ` : ""}${series.number}/${series.total} ` : "";
      const head = `${paint("bold", shorten(`${place}${patch.subject}`))}  ${paint("dim", shorten(nameOfMail(patch.mail)))}`;
      for (const line of [head, ...formatVerdict(patch, policy, paint, explain), ""]) write(`${line}\n`);
    },
    end() {},
  });
}
