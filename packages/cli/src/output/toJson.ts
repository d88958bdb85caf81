/**
 * Data as JSON in which every character that a terminal could obey (controls, directional overrides, invisible ones) is
 * written as an escape: the same data to a program, harmless to a screen.
 */
export function toJson(data: unknown): string {
  return JSON.stringify(data, null, 2).replace(/[^\n\P{C}]|\p{Zl}|\p{Zp}/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
