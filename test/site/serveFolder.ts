import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** What a static host says of a file. A file of another kind is an error here: nobody would see that its type is wrong. */
const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
};

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder's files under a path, compressed, as a static host does; it invents no pages and no endings. */
export async function serveFolder(folder: string, base: string): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname);
    const inside = path.startsWith(base) && !path.includes("..") ? path.slice(base.length) : undefined;
    const name = inside === "" || inside?.endsWith("/") ? `${inside}index.html` : inside;
    const type = types[extname(name ?? "")];
    if (name === undefined || type === undefined) return void response.writeHead(404).end();
    readFile(join(folder, name))
      .then(promisify(gzip))
      .then(
        (body) => response.writeHead(200, { "content-type": type, "content-encoding": "gzip" }).end(body),
        () => response.writeHead(404).end(),
      );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
