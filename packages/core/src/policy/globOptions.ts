/** How picomatch reads a policy's globs: hidden files are files as well, and a path may hold a line feed. */
export const globOptions = { dot: true, flags: "s" } as const;
