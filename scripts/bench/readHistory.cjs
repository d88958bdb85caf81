// What any Node program pays that has `git log` print what an audit asks for: it reads it, and throws it away.
const { spawn } = require("node:child_process");

const format = "%H %P%x00%an%x00%ae%x00%cn%x00%ce%x00%cI%x00%ct%x00%B";
const git = spawn("git", ["log", "--all", "-z", `--format=${format}`], {
  env: { ...process.env, GIT_FLUSH: "0" },
  stdio: ["ignore", "pipe", "inherit"],
});
git.stdout.resume();
git.on("close", (status) => {
  process.exitCode = status;
});
