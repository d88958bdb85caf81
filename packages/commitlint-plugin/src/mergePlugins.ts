interface AnyPlugin {
  readonly rules: Readonly<Record<string, unknown>>;
}

/**
 * One plugin out of several: commitlint has one place for plugins that are objects, and the last one takes it.
 * @throws {Error} if two of them have a rule of the same name, since one would silently replace the other.
 */
export function mergePlugins<const Plugins extends readonly AnyPlugin[]>(
  ...plugins: Plugins
): { rules: Plugins[number]["rules"] } {
  const merged: Record<string, unknown> = {};
  for (const [name, rule] of plugins.flatMap((plugin) => Object.entries(plugin.rules))) {
    if (Object.hasOwn(merged, name) && merged[name] !== rule)
      throw new Error(`two plugins have a rule called "${name}"`);
    merged[name] = rule;
  }
  return { rules: merged };
}
