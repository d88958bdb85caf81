/** A file of the commit that holds the policy's text between markers, and says something else than the policy. */
export interface SurfaceDrift {
  /** From the top level. */
  readonly path: string;
  /** As `ai-disclosure write` takes it: `agents`. */
  readonly surface: string;
  /** What differs, without a full stop. */
  readonly problem: string;
  /** It was so in the base already, or there is no base: nobody knows that the commit did it. */
  readonly inherited: boolean;
}
