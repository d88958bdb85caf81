import { getDotPath, safeParse, type BaseIssue } from "valibot";
import { nearest } from "./nearest.ts";
import { PolicyError } from "./policyError.ts";
import { policySchema, type PolicySource } from "./schema.ts";

/**
 * Checks a policy as read from a file.
 * @throws {PolicyError} naming each wrong key, one a line.
 */
export function parsePolicy(value: unknown): PolicySource {
  const result = safeParse(policySchema, value);
  if (result.success) return result.output;
  throw new PolicyError(result.issues.map((issue) => describeIssue(mostTelling(issue))).join("\n"));
}

/** Of a union's alternatives, the issue that lies deepest is the one about what was really typed. */
function mostTelling(issue: BaseIssue<unknown>): BaseIssue<unknown> {
  const nested = issue.issues ?? [];
  const deepest = nested.reduce<BaseIssue<unknown> | undefined>(
    (best, one) => ((one.path?.length ?? 0) > (best?.path?.length ?? 0) ? one : best),
    undefined,
  );
  if (!deepest) return issue;
  return {
    ...deepest,
    path: [...(issue.path ?? []), ...(deepest.path ?? [])] as BaseIssue<unknown>["path"],
  } as BaseIssue<unknown>;
}

function describeIssue(issue: BaseIssue<unknown>): string {
  const path = getDotPath(issue);
  const at = path === null ? "the policy" : path;
  if (issue.expected === "never" && issue.path) {
    const last = issue.path[issue.path.length - 1];
    const known = knownKeys(issue);
    const meant = nearest(String(last?.key), known);
    const hint = meant === undefined ? `, expected one of ${known.join(", ")}` : `, did you mean "${meant}"?`;
    return `${at}: unknown key${hint}`;
  }
  if (issue.kind === "validation") return `${at}: ${issue.message}`;
  const received = issue.received === "undefined" ? "nothing" : issue.received;
  return `${at}: expected ${issue.expected ?? "something else"}, found ${received}`;
}

function knownKeys(issue: BaseIssue<unknown>): string[] {
  let schema: unknown = policySchema;
  for (const { key } of (issue.path ?? []).slice(0, -1)) schema = unwrap(child(unwrap(schema), key));
  return Object.keys((unwrap(schema) as { entries?: object } | undefined)?.entries ?? {});
}

interface SchemaNode {
  readonly wrapped?: unknown;
  readonly item?: unknown;
  readonly value?: unknown;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly options?: readonly unknown[];
}

function unwrap(schema: unknown): SchemaNode | undefined {
  let node = schema as SchemaNode | undefined;
  while (node?.wrapped) node = node.wrapped as SchemaNode;
  return node;
}

function child(node: SchemaNode | undefined, key: unknown): unknown {
  if (node?.item) return node.item;
  if (node?.entries) return node.entries[String(key)];
  return node?.value;
}
