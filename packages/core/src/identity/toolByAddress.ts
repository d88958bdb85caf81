import { toolAddresses, type ToolAddress } from "./toolAddresses.ts";
import { toolLogins } from "./toolLogins.ts";
import { hostedEditorDomains } from "./vendorDomains.ts";
import type { Person } from "./person.ts";

/** A tool that a mark names, and how sure the mark is. */
export interface IdentifiedTool {
  readonly tool: string;
  readonly certainty: "strong" | "weak";
}

const byAddress: ReadonlyMap<string, ToolAddress> = new Map(toolAddresses.map((row) => [row.address, row]));
const byLogin: ReadonlyMap<string, string> = new Map(
  toolLogins.flatMap(({ tool, login, numbers }) =>
    numbers === undefined ? [[login, tool] as const] : numbers.map((number) => [`${number}+${login}`, tool] as const),
  ),
);

const githubNoreply = "@users.noreply.github.com";

/** `<number>+<login>[bot]` and `<login>[bot]` are one app; without `[bot]` the number is part of the identity. */
function toolByLogin(login: string): string | undefined {
  return byLogin.get(login.endsWith("[bot]") ? login.slice(login.indexOf("+") + 1) : login);
}

/** The tool that a person's exact address, or a GitHub app's login as the name, belongs to. */
export function toolByAddress({ name, email }: Person): IdentifiedTool | undefined {
  const address = email.toLowerCase();
  const row = byAddress.get(address);
  if (row !== undefined) {
    return row.name === undefined || row.name === name.toLowerCase()
      ? { tool: row.tool, certainty: row.certainty }
      : undefined;
  }
  const app = address.endsWith(githubNoreply)
    ? toolByLogin(address.slice(0, -githubNoreply.length))
    : name.endsWith("[bot]")
      ? toolByLogin(name.toLowerCase())
      : undefined;
  if (app !== undefined) return { tool: app, certainty: "strong" };
  const hosted = hostedEditorDomains.find((row) => address.endsWith(`@${row.domain}`));
  return hosted && { tool: hosted.tool, certainty: "weak" };
}
