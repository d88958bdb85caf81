import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const code = 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace';

/** The page's colours, which change with light and dark. */
export const editorTheme = [
  EditorView.theme({
    "&": {
      color: "var(--ink)",
      backgroundColor: "var(--paper)",
      border: "1px solid light-dark(#c4c8c3, #48525a)",
      borderRadius: "7px",
      fontSize: "13px",
    },
    "&.cm-focused": { outline: "2px solid var(--link)", outlineOffset: "1px" },
    ".cm-scroller": { fontFamily: code, minHeight: "220px", maxHeight: "520px", overflow: "auto" },
    ".cm-content": { caretColor: "var(--ink)" },
    ".cm-cursor": { borderLeftColor: "var(--ink)" },
    ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--quiet)", border: "none" },
    ".cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--card)", border: "1px solid var(--line)" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
      color: "var(--ink)",
      backgroundColor: "var(--tint)",
      outline: "1px solid var(--link)",
    },
    ".cm-completionInfo": { maxWidth: "320px", fontSize: "13px" },
    ".cm-diagnostic": { whiteSpace: "pre-wrap", fontSize: "13px" },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.propertyName, color: "var(--link)" },
      { tag: tags.string, color: "var(--disclosed)" },
      { tag: [tags.number, tags.bool, tags.null], color: "var(--detected)" },
    ]),
  ),
];
