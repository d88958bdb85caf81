// What the command loads for the commands that no hook of a commit runs.
const { loadCompiled } = require("./dist/loadCompiled.cjs");

module.exports = loadCompiled(`${__dirname}/dist/historyCommands.cjs`);
