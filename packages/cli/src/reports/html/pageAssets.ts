/**
 * The page's script and style sheet. The build, and the tests, put in the text that they make of `packages/cli/page`:
 * see `embedPage.js` there.
 */
export const script: string = absent();
export const style: string = absent();

function absent(): never {
  throw new Error("the report's page is put in by the plugin embedPage");
}
