/** A remote's address, in the one form in which presets write theirs. */
interface RemoteAddress {
  /** `github.com/torvalds/linux`: host and path, in lower case; absent for a path on this machine. */
  readonly address?: string;
  /** The last part of the path, `linux`. */
  readonly name: string;
}

/** Hosts that are another one by a second name, for networks that let HTTPS pass only. */
const aliases: Readonly<Record<string, string>> = {
  "ssh.github.com": "github.com",
  "altssh.gitlab.com": "gitlab.com",
  "altssh.bitbucket.org": "bitbucket.org",
};

/** Longer ones are nobody's. */
const longest = 2_000;

/**
 * Reads a remote's URL, in any form of git-fetch(1), "GIT URLS": scheme, user, password, port and `.git` are left out,
 * so that the result may be printed. Undefined for what is no address, e.g. `ext::` and whatever holds control characters.
 */
export function normaliseRemote(url: string): RemoteAddress | undefined {
  const text = url.trim();
  if (text === "" || text.length > longest || /[\p{C}\s]|::/u.test(text)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//iu.exec(text);
  if (scheme) {
    const rest = text.slice(scheme[0].length).replace(/[?#].*$/u, "");
    const slash = rest.indexOf("/");
    if (slash === -1) return undefined;
    if (scheme[1]?.toLowerCase() === "file") return local(rest.slice(slash));
    return remote(rest.slice(0, slash).replace(/:\d*$/u, ""), rest.slice(slash));
  }
  // `host:path`, as scp writes it, has no slash before its colon; `C:\path` is of this machine.
  const colon = text.indexOf(":") + 1;
  const slash = text.indexOf("/");
  if (colon <= 2 || (slash !== -1 && slash < colon)) return local(text.replaceAll("\\", "/"));
  return remote(text.slice(0, colon - 1), text.slice(colon));
}

function remote(authority: string, path: string): RemoteAddress | undefined {
  const named = authority
    .slice(authority.lastIndexOf("@") + 1)
    .toLowerCase()
    .replace(/^www\.|\.$/gu, "");
  const host = Object.hasOwn(aliases, named) ? aliases[named] : named;
  const parts = partsOf(path.toLowerCase());
  const name = parts.at(-1);
  // What could still be a credential, or no host at all, is not shown.
  if (!host || name === undefined || !/^[\w.-]+$/u.test(host) || path.includes("@")) return undefined;
  return { address: [host, ...parts].join("/"), name };
}

function local(path: string): RemoteAddress | undefined {
  const parts = partsOf(path.toLowerCase());
  if (parts.at(-1) === "") parts.pop();
  const name = parts.at(-1);
  return name === undefined || /^\.*$/u.test(name) ? undefined : { name };
}

function partsOf(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  // `/srv/linux/.git` is the repository `linux`.
  if (parts.at(-1) === ".git") parts.pop();
  const last = parts.at(-1)?.replace(/\.git$/u, "");
  return last === undefined ? [] : [...parts.slice(0, -1), last];
}
