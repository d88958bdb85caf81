import { shippedTools } from "../../../packages/core/src/identity/tools/shippedTools.generated.ts";
import type { Tool } from "../../../packages/core/src/identity/tool.ts";

interface Row {
  readonly group: string;
  readonly tool: string | undefined;
  readonly mark: string;
}

/** Every mark of a group, with its tool. */
export function marksOf(group: Exclude<keyof Tool, "tool" | "isModel">): Row[] {
  return shippedTools.flatMap((one) => Object.keys(one[group] ?? {}).map((mark) => ({ group, tool: one.tool, mark })));
}
