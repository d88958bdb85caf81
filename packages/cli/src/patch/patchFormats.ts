import { defuse, explainCommand, formatVerdict, shorten, type Policy } from "@ai-disclosure/core/internal";
import type { AuditedPatch, PatchMail } from "@ai-disclosure/repository";
import { toJson } from "../output/toJson.ts";
import type { CreateReport, ListedFormat } from "../reportParts/report.ts";
import type { Formats } from "../reporting/chooseTargets.ts";
import { reportFormats } from "../reporting/reportFormats.generated.ts";
import { nameOfMail, terseObstacle, tersePatch } from "./tersePatch.ts";

interface PatchFormatOptions {
  readonly policy: Policy;
  /** The policy as it was asked for; absent if it is the repository's own. */
  readonly named: string | undefined;
  /** Takes whom to tell of each mail that is not judged. */
  readonly onSkipped: (tell: (mail: PatchMail) => void) => void;
}

/** The formats for patches: three are their own, since a mail is no commit yet; the others are those of an audit. */
export function patchFormats(options: PatchFormatOptions): Formats<AuditedPatch> {
  const ofAudits = Object.entries(reportFormats).map(([name, listed]) => [name, forPatches(listed)]);
  const own = (create: CreateReport<AuditedPatch>, ending?: string): ListedFormat<AuditedPatch> => ({
    ending,
    load: async () => ({ create }),
  });
  return {
    ...Object.fromEntries(ofAudits),
    text: own(createText(options), "txt"),
    json: own(createJson, "json"),
    terse: own(createTerse(options)),
  };
}

function forPatches(listed: ListedFormat): ListedFormat<AuditedPatch> {
  const naming =
    (create: CreateReport): CreateReport<AuditedPatch> =>
    (write, options) => {
      const report = create(write, options);
      return { ...report, commit: (patch) => report.commit({ ...patch, name: nameOfMail(patch.mail) }) };
    };
  return {
    ...listed,
    load: async () => {
      const { create, appended = {} } = await listed.load();
      const entries = Object.entries(appended).map(([variable, one]) => [variable, naming(one)] as const);
      return { create: naming(create), appended: Object.fromEntries(entries) };
    },
  };
}

const createJson: CreateReport<AuditedPatch> = (write) => {
  const judged: AuditedPatch[] = [];
  return { commit: (patch) => judged.push(patch), end: () => write(`${toJson(judged)}\n`) };
};

/** For b4, which reads nothing else: what cannot be judged is said here too. */
function createTerse({ onSkipped }: PatchFormatOptions): CreateReport<AuditedPatch> {
  return (write) => {
    onSkipped((mail) => write(`${defuse(terseObstacle(mail))}\n`));
    return {
      commit: (patch) => tersePatch(patch, nameOfMail(patch.mail)).forEach((line) => write(`${defuse(line)}\n`)),
      end() {},
    };
  };
}

/** A patch's subject, then what is to be said of it; nothing of a clean one. */
function createText({ policy, named }: PatchFormatOptions): CreateReport<AuditedPatch> {
  const explain = explainCommand(named);
  return (write, { paint }) => ({
    commit(patch) {
      // That git am knows the committer and we do not is no news about a patch that is clean otherwise.
      const unchecked = patch.unchecked.filter(({ code }) => code !== "committer-unknown");
      if (patch.findings.length + patch.waived.length + unchecked.length === 0) return;
      const { series } = patch.mail;
      const place = series ? `${series.version > 1 ? `v${series.version} ` : ""}${series.number}/${series.total} ` : "";
      const head = `${paint("bold", shorten(`${place}${patch.subject}`))}  ${paint("dim", shorten(nameOfMail(patch.mail)))}`;
      for (const line of [head, ...formatVerdict(patch, policy, paint, explain), ""]) write(`${defuse(line)}\n`);
    },
    end({ incomplete }) {
      if (incomplete === undefined) return;
      write(`${paint("red", `INCOMPLETE: ${shorten(incomplete)}; only the patches judged are listed`)}\n`);
    },
  });
}
