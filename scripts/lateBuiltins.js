/** Node's modules that take a hook milliseconds to load, and are needed for few commits: 5 for crypto on Node 20. */
const late = ["crypto", "zlib"];

/** Requires them where they are used. A CommonJS bundle that is one file requires all that any of its modules imports. */
export const lateBuiltins = {
  name: "late-builtins",
  renderChunk(code) {
    return late.reduce(
      (text, name) =>
        text
          .replace(`node_${name} = require("node:${name}")`, `node_${name}`)
          .replaceAll(new RegExp(String.raw`\bnode_${name}\.(?=\w)`, "gu"), `require("node:${name}").`),
      code,
    );
  },
};
