import type { TrailerOptions } from "@ai-disclosure/core/internal";
import type { Configuration } from "./readConfiguration.ts";

/** `trailer.separators` and `trailer.<name>.key`, which widen what git takes for a trailer: git-interpret-trailers(1). */
export function trailerOptions(configuration: Configuration): TrailerOptions {
  const separators = configuration.get("trailer.separators");
  const keys = configuration.entries
    .filter(([key]) => key.startsWith("trailer.") && key.split(".").length > 2)
    .flatMap(([key, value]) => [
      key.slice("trailer.".length, key.lastIndexOf(".")),
      ...(key.endsWith(".key") ? [value] : []),
    ]);
  return { ...(separators && { separators }), ...(keys.length > 0 && { keys }) };
}
