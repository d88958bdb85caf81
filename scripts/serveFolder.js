import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/**
 * What a static host says of a file. A file of another kind is an error here: nobody would see that its type is wrong.
 * @type {Readonly<Record<string, string>>}
 */
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Serves a folder's files under a path, compressed, as a static host does; it invents no pages and no endings.
 * @param {string} folder
 * @param {string} base `/some/where/`
 * @returns {Promise<{ readonly address: string, readonly close: () => Promise<void> }>}
 */
export async function serveFolder(folder, base) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname);
    const inside = path.startsWith(base) && !path.includes("..") ? path.slice(base.length) : undefined;
    const name = inside === "" || inside?.endsWith("/") ? `${inside}index.html` : inside;
    const type = types[extname(name ?? "")];
    if (name === undefined || type === undefined) {
      response.writeHead(404).end();
      return;
    }
    readFile(join(folder, name))
      .then(promisify(gzip))
      .then(
        (body) => response.writeHead(200, { "content-type": type, "content-encoding": "gzip" }).end(body),
        () => response.writeHead(404).end(),
      );
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed(undefined));
        server.closeAllConnections();
      }),
  };
}
