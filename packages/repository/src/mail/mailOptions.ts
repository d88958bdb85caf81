import type { Configuration } from "../git/readConfiguration.ts";

/** What `git am` without options takes from the configuration: git-am(1), git-mailinfo(1). */
export interface MailOptions {
  /** `key=value` each, for git-mailinfo, which runs outside the repository and would not see its settings. */
  readonly settings: readonly string[];
  /** `am.messageid`. */
  readonly messageId: boolean;
  /** `am.keepcr`. */
  readonly keepCarriageReturns: boolean;
}

const passedOn = ["mailinfo.scissors", "mailinfo.quotedcr"];

export function mailOptions(configuration: Configuration | undefined): MailOptions {
  const isTrue = (key: string) => /^(?:true|yes|on|[1-9]\d*)$/i.test(configuration?.get(key) ?? "");
  return {
    settings: passedOn.flatMap((key) => {
      const value = configuration?.get(key);
      return value === undefined ? [] : [`${key}=${value}`];
    }),
    messageId: isTrue("am.messageid"),
    keepCarriageReturns: isTrue("am.keepcr"),
  };
}
