/** A CI service, and the documented variables in which it says what a build is for. Names of variables throughout. */
export interface CiService {
  readonly name: string;
  /** Where the service documents its variables. */
  readonly documentation: string;
  /** Set in each of its builds, or set to a value that `is` names. */
  readonly present: string;
  readonly is?: string;
  /** The name of the event and the JSON file that describes it: GitHub's, and those of services that do the same. */
  readonly event?: { readonly name: string; readonly file: string };
  /** The build of a pull or merge request. */
  readonly proposal?: {
    /** Set in such a build, to neither "false" nor "0"; or, where `is` is given, to one of these values. */
    readonly when: string;
    readonly is?: readonly string[];
    /** The branch that the proposal is to be merged into; absent where the service does not tell. */
    readonly branch?: string;
    /** The tip of that branch at the time of the build: not the commit at which the proposal left it. */
    readonly tip?: string;
    /** The commit at which the proposal left that branch. */
    readonly left?: string;
    /** The proposal's own last commit, and not the platform's merge of it; the first that is set. HEAD, if absent. */
    readonly head?: readonly string[];
  };
  /** The build of a branch. */
  readonly push?: {
    /** Set to one of these values in such a build; another value is an event that this table does not know. */
    readonly when?: { readonly variable: string; readonly is: readonly string[] };
    readonly branch?: string;
    /** What the branch was at before the push, or at the last build of it; all zeros for a new branch. */
    readonly before?: string;
    /** Its last commit whose build succeeded: since then, there may be nothing new. */
    readonly lastGreen?: string;
    /** `<before>...<after>`, where the service gives both in one. */
    readonly range?: string;
  };
  readonly defaultBranch?: string;
  /** Builds that are for no commits in particular: one of the variables has one of these values (any, if none). */
  readonly withoutRange?: readonly { readonly variable: string; readonly is?: readonly string[] }[];
}
