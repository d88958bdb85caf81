import { find } from "./element.ts";

const key = "ai-disclosure-theme";

/** Puts on the colours that were chosen; `auto` follows the system. */
export function applyTheme(theme: string = remembered()): void {
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** Makes the switch of light and dark work. */
export function createThemeSwitch(changed: () => void): void {
  const place = find<HTMLFieldSetElement>(".theme");
  for (const input of place.querySelectorAll("input")) {
    input.checked = input.value === remembered();
    input.addEventListener("change", () => {
      applyTheme(input.value);
      remember(input.value);
      changed();
    });
  }
  place.hidden = false;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
}

/** Some browsers give a file no storage, and throw. */
function remembered(): string {
  try {
    const theme = localStorage.getItem(key);
    return theme === "light" || theme === "dark" ? theme : "auto";
  } catch {
    return "auto";
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // The switch works all the same, until the page is closed.
  }
}
