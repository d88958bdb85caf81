/** Each mark with its provenance: who saw it where, and the day that was read, e.g. `OpenHands' default, 2026-11-28`. */
export type Marks = Readonly<Record<string, string>>;

/** Tools by the name that messages use; under the empty name are marks that do not say which tool it was. */
export type Tools = Readonly<Record<string, Omit<Tool, "tool">>>;

export function toolsOf(table: Tools): Tool[] {
  return Object.entries(table).map(([tool, marks]) => (tool === "" ? marks : { tool, ...marks }));
}

/** A tool and the marks by which it is known. Of each mark one place proves it: a company's domain, a first name do not. */
export interface Tool {
  /** As messages call it; absent where the mark does not say which tool it was. */
  readonly tool?: string;

  /** A model, or a family of them, which runs in some tool. */
  readonly isModel?: true;

  // Names, in lower case and with a space for every hyphen and underscore; several are parted by ", ".
  /** No person is called so, whatever the address. */
  readonly ownNames?: Marks;
  /** Nobody's name, though perhaps a nickname: a person's, if it has a person's address or more words. */
  readonly productNames?: Marks;
  /** People are called so. */
  readonly givenNames?: Marks;
  /** Counts only with a version behind it, which makes any of the others unmistakable. */
  readonly versionedNames?: Marks;

  // Addresses, in lower case and compared as a whole: `address`, or `name, other name <address>` where a person, too, uses
  // it; `beginning*@domain` for those of a tool that gives each agent its own.
  readonly addresses?: Marks;
  /** Anybody may have them, too. */
  readonly doubtfulAddresses?: Marks;
  /** Of a co-author that an editor wrote on people's own commits, by default. */
  readonly defaultAddresses?: Marks;
  /**
   * GitHub accounts, in lower case. A login that ends in `[bot]` is an app's: no person can have one, and it counts with
   * any number. Another counts as `<number>+<login>`, and without the number only if that is listed:
   * https://docs.github.com/en/account-and-profile/reference/email-addresses-reference
   */
  readonly accounts?: Marks;
  /** Accounts that do chores, or a person's work, as well. */
  readonly doubtfulAccounts?: Marks;
  /** Domains of the vendor, whose `noreply@` makes a bare product name a tool's. */
  readonly domains?: Marks;
  /** Domains of hosted editors, where people and the agent have addresses of one form. */
  readonly hostedDomains?: Marks;

  // Addresses of pages, without `https://` and `www.`, in lower case: a host, and as much of the path as tells.
  /** Where footers point to: `Generated with [Claude Code](https://claude.ai/code)`. */
  readonly sites?: Marks;
  /** Under a site, or as one: pages of its reviews and settings, which are no mark of authorship. */
  readonly otherPages?: Marks;
  /** Beginnings of an agent's sessions. */
  readonly sessions?: Marks;

  /** Beginnings of chats that people shared, which may have been about anything. */
  readonly chats?: Marks;

  /** Beginnings of lines, as the tool spells them, behind any decoration. */
  readonly stamps?: Marks;
  /** The same, where the line leads to a session. */
  readonly sessionStamps?: Marks;

  // Trailers that a tool writes by itself, in lower case: `key`, or `key: value` where only that value counts.
  readonly trailers?: Marks;
  readonly sessionTrailers?: Marks;
  readonly doubtfulTrailers?: Marks;

  // Variables of the environment: `NAME` set to anything but a no, `NAME=value`, `NAME~part`; several joined by " & ".
  readonly variables?: Marks;
  /** A person who types may have them: an editor's terminal, a setting. */
  readonly doubtfulVariables?: Marks;
}

/** A tool that a mark names, and how sure the mark is. */
export interface IdentifiedTool {
  readonly tool: string;
  readonly certainty: "strong" | "weak";
  /** An editor wrote the mark on people's own commits as well, by default. */
  readonly byDefault?: true;
}
