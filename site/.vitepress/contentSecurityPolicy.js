import { createHash } from "node:crypto";

/**
 * Lets a page run its own files and the scripts that the generator wrote into its head (they choose the colours before
 * the first paint), and nothing else. A page's text cannot add one. Only highlighted code has style attributes.
 * @param {string} html a built page
 */
export function addContentSecurityPolicy(html) {
  const head = html.slice(0, html.indexOf("</head>"));
  const inline = [...head.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/gu)];
  const hashes = inline.map(([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(" "),
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html.replace(
    '<meta charset="utf-8">',
    `$&\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
