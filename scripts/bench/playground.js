import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { presetNames } from "@ai-disclosure/core/internal";
import { build } from "rolldown";
import { sourceAliases } from "../sourceAliases.js";

const begun = `net: fix the length check\n\n${"The descriptor was read before it was written.\n".repeat(209)}`;
const trailers =
  "\nAI-used-for: refactoring\nCo-Authored-By: Claude <noreply@anthropic.com>\nSigned-off-by: Jane Doe <jane@example.org>\n";
const numstat = Array.from({ length: 40 }, (_, file) => `${file}\t3\thw/net/file${file}.c`).join("\n");

/** What the website's playground does with each key in a message of 10 kB: by the policy that takes longest, in ms. */
export async function benchPlayground() {
  const folder = await mkdtemp(join(tmpdir(), "ai-disclosure-"));
  try {
    await build({
      input: "site/playground/judging/judgeTrial.ts",
      resolve: { alias: sourceAliases },
      platform: "node",
      output: { dir: folder, entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      logLevel: "silent",
    });
    const { judgeTrial } = await import(pathToFileURL(join(folder, "judgeTrial.mjs")));
    const measure = async (preset) => {
      const times = [];
      for (let key = 0; key < 30; key += 1) {
        const message = `${begun}${"x".repeat(key)}${trailers}`;
        const begin = performance.now();
        await judgeTrial({ kind: "commit", policy: { preset }, message, numstat }, "2026-11-29");
        times.push(performance.now() - begin);
      }
      return times.toSorted((one, other) => one - other)[15];
    };
    // As after the first words: by then everything is compiled.
    await measure("qemu");
    let milliseconds = 0;
    for (const preset of presetNames) milliseconds = Math.max(milliseconds, await measure(preset));
    return { milliseconds, kilobytes: (begun.length + trailers.length) / 1000, policies: presetNames.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
