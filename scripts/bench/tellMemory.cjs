// Preloaded with --require: the process tells its own peak memory when it ends.
process.on("exit", () => process.stderr.write(`\npeak ${Math.round(process.resourceUsage().maxRSS / 1000)}\n`));
