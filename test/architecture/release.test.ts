import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inside } from "../../rolldown.executable.config.js";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly homepage: string;
  readonly bugs: string;
  readonly repository: { readonly url: string; readonly directory: string };
  readonly publishConfig?: { readonly access: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}
const folders = readdirSync(join(root, "packages"));
const manifestOf = (folder: string) => JSON.parse(read(`packages/${folder}/package.json`)) as Manifest;
const { version } = manifestOf("cli");

test("everything that names our version names this one", () => {
  expect(folders.map((folder) => manifestOf(folder).version)).toEqual(folders.map(() => version));
  // The newest heading: "## 0.1.0 (unreleased)" or "## 0.1.0 (2027-01-31)".
  expect(/^## (\S+) \((?:unreleased|\d{4}-\d\d-\d\d)\)$/mu.exec(read("CHANGELOG.md"))?.[1]).toBe(version);
  const examples = readdirSync(join(root, "examples/ci")).map((file) => `examples/ci/${file}`);
  const pages = readdirSync(join(root, "docs")).filter((file) => file.endsWith(".md"));
  for (const file of ["README.md", ...pages.map((page) => `docs/${page}`), ...examples]) {
    const text = read(file);
    for (const [, found] of text.matchAll(/ai-disclosure(?:\/action\/\w+)?@v(\d[\w.-]*)|--branch v(\d[\w.-]*)/gu))
      if (found !== undefined) expect(found, file).toBe(version);
    for (const [, found] of text.matchAll(/Version (\S+) is not on the npm registry/gu))
      expect(found, file).toBe(version);
  }
});

describe.each(folders)("packages/%s on a registry's page", (folder) => {
  const manifest = manifestOf(folder);

  test("says what it is, and where to read on and complain", () => {
    expect(manifest.description.length).toBeGreaterThan(60);
    expect(manifest.description.length).toBeLessThanOrEqual(140);
    expect(manifest.keywords).toEqual([...new Set(manifest.keywords)].toSorted());
    expect(manifest.keywords.length).toBeGreaterThanOrEqual(8);
    expect(manifest.repository.directory).toBe(`packages/${folder}`);
    const address = manifest.repository.url.replace(/^git\+|\.git$/gu, "");
    expect([manifest.homepage, manifest.bugs]).toEqual([`${address}#readme`, `${address}/issues`]);
    // npm takes a package with a scope for a private one.
    if (manifest.name.startsWith("@")) expect(manifest.publishConfig).toEqual({ access: "public" });
  });

  test("its README's links lead somewhere from there, to files that exist", () => {
    const text = read(`packages/${folder}/README.md`);
    expect(text.startsWith(`# ${manifest.name}\n`)).toBe(true);
    const links = [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !link.startsWith("https://"))).toEqual([]);
    const [, home = ""] = /^git\+(.*)\.git$/u.exec(manifest.repository.url) ?? [];
    const own = links.filter((link) => link.startsWith(`${home}/blob/main/`));
    for (const link of own) expect(() => read(link.slice(`${home}/blob/main/`.length))).not.toThrow();
  });

  test("the bill of materials and the licences name what it depends on", () => {
    const others = Object.keys(manifest.dependencies ?? {}).filter((name) => !name.startsWith("@ai-disclosure/"));
    expect(others.filter((name) => !inside.includes(name))).toEqual([]);
  });
});

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}
const workflows = readdirSync(join(root, ".github/workflows"));

test.each(workflows)(
  "%s: actions are pinned, rights are asked for by each job, and no script holds a value",
  (file) => {
    const text = read(`.github/workflows/${file}`);
    const workflow = parse(text) as Workflow;
    const pinned = text.match(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gmu) ?? [];
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    expect(pinned).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeDefined();
    expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
  },
);

test("only the job that publishes may write, and it builds nothing", () => {
  const { jobs } = parse(read(".github/workflows/release.yml")) as Workflow;
  const writing = Object.entries(jobs).filter(([, { permissions }]) =>
    Object.values(permissions ?? {}).includes("write"),
  );
  expect(writing.map(([name]) => name)).toEqual(["publish"]);
  const scripts = (jobs["publish"]?.steps ?? []).map(({ run = "" }) => run).join("\n");
  expect(scripts).toContain("--provenance");
  expect(scripts).not.toMatch(/npm (?:ci|install|run)|npx|node /u);
});
