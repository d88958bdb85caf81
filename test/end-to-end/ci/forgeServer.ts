import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
}

export interface Label {
  readonly id: number;
  readonly name: string;
}

/** The state of a forge that a test looks at. */
export interface ForgeState {
  readonly address: string;
  readonly comments: Comment[];
  /** Those of the repository, and those of its pull request. */
  readonly labels: Label[];
  readonly own: Label[];
  /** Method and path of every request that would change something. */
  readonly changes: string[];
  readonly pulls: { number: number; head: { sha: string; label: string } }[];
}

export interface ForgeOptions {
  readonly kind: "github" | "gitea";
  /** Whether the token may write. */
  readonly mayWrite: boolean;
}

/**
 * Answers as GitHub or Gitea does, in what the action asks: pages of two comments, labels by name or by id.
 * @see https://docs.github.com/rest/issues/comments
 * @see https://docs.gitea.com/api/
 */
export async function serveForge({ kind, mayWrite }: ForgeOptions): Promise<ForgeState> {
  const root = kind === "github" ? "" : "/api/v1";
  const state = { comments: [], labels: [], own: [], changes: [], pulls: [] } as unknown as ForgeState;
  let nextId = 100;
  const bot = {
    login: kind === "github" ? "github-actions[bot]" : "gitea-actions",
    type: kind === "github" ? "Bot" : "User",
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", state.address);
    const send = (status: number, body: unknown, headers = {}) => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    };
    if (request.headers.authorization !== "token secret") return send(401, { message: "Bad credentials" });
    const method = request.method ?? "";
    // A job's token has no account to ask for.
    if (url.pathname === `${root}/user`) return send(403, {});
    const path = url.pathname.replace(`${root}/repos/owner/project/`, "");
    const body = await readJson(request);
    if (method !== "GET") {
      state.changes.push(`${method} ${path}`);
      if (!mayWrite) return send(403, { message: "Resource not accessible by integration" });
    }
    const page = Number(url.searchParams.get("page") ?? 1);
    switch (`${method} ${path.replaceAll(/\d+/gu, "N").replace(/(labels\/).+/u, "$1NAME")}`) {
      case "GET pulls":
        return send(
          200,
          state.pulls.filter(({ head }) => head.label === url.searchParams.get("head")),
        );
      case "GET issues/N/comments": {
        const next = new URL(url);
        next.searchParams.set("page", String(page + 1));
        const more = state.comments.length > page * 2;
        return send(
          200,
          state.comments.slice(page * 2 - 2, page * 2),
          more ? { link: `<${next.href}>; rel="next"` } : {},
        );
      }
      case "POST issues/N/comments":
        state.comments.push({ id: (nextId += 1), body: String(body["body"]), user: bot });
        return send(201, {});
      case "PATCH issues/comments/N": {
        const comment = state.comments.find(({ id }) => path.endsWith(`/${id}`));
        if (comment) comment.body = String(body["body"]);
        return send(comment ? 200 : 404, {});
      }
      case "GET issues/N/labels":
        return send(200, state.own);
      case "GET labels":
        return send(200, state.labels);
      case "POST labels": {
        const made = { id: (nextId += 1), name: String(body["name"]) };
        state.labels.push(made);
        return send(201, made);
      }
      case "POST issues/N/labels":
        for (const wanted of body["labels"] as unknown[]) {
          const known = state.labels.find(({ id, name }) => (kind === "github" ? name : id) === wanted);
          if (!known && kind === "gitea") return send(422, { message: "labels are ids" });
          state.own.push(known ?? { id: (nextId += 1), name: String(wanted) });
        }
        return send(200, state.own);
      case "DELETE issues/N/labels/NAME": {
        const wanted = decodeURIComponent(path.slice(path.lastIndexOf("/") + 1));
        const at = state.own.findIndex(({ id, name }) => (kind === "github" ? name : String(id)) === wanted);
        if (at >= 0) state.own.splice(at, 1);
        return send(at >= 0 ? 200 : 404, {});
      }
      default:
        return send(404, { message: "Not Found" });
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return Object.assign(state, { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}` });
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const piece of request) text += String(piece);
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}
