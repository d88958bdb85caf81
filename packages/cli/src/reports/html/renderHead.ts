import { createHash } from "node:crypto";
import { markup, type Markup } from "./markup.ts";
import { style } from "./pageAssets.ts";

/**
 * The beginning of a page, up to its open body.
 * @param title what the page is about
 * @param kind what sort of page it is
 * @param script the only script that may run; none, if absent
 */
export function renderHead(title: string, kind: string, version: string, incomplete: boolean, script?: string): Markup {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="ai-disclosure ${version}">
<title>${incomplete ? "INCOMPLETE: " : ""}${title} · ${kind}</title>
<style>${{ html: style }}</style>${
    script !== undefined &&
    markup`
<script>${{ html: script }}</script>`
  }
</head>
<body${incomplete ? markup` class="incomplete-audit"` : ""}>`;
}

/**
 * Nothing may be loaded, and only the page's own script and style sheet count.
 * @see https://www.w3.org/TR/CSP3/
 */
function contentSecurityPolicy(script: string | undefined): string {
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src ${script === undefined ? "'none'" : hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}
