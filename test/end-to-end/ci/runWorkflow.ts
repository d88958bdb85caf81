import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { parse } from "yaml";
import { evaluate, interpolate, type Contexts } from "./evaluate.ts";

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

type Texts = Record<string, string>;

/** A machine that runs the jobs of a workflow. */
export interface Runner {
  /** The work tree, where each step begins. */
  readonly workspace: string;
  /** What every step has. */
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** The contexts that expressions may name, besides `steps` and `inputs`. */
  readonly contexts: Contexts;
  /** An empty folder for the runner's own files. */
  readonly temporary: string;
  /** The folder of an action that is a composite; undefined for one of GitHub's, whose part the test plays itself. */
  readonly actionFolder: (uses: string) => string | undefined;
  /** Plays the part of another action. */
  readonly play: (uses: string, given: Readonly<Texts>) => Promise<void>;
}

/** What steps came to. */
export interface Ended {
  readonly failed: boolean;
  /** Of each step that ran, in their order, those of composite actions among them. */
  readonly steps: readonly { readonly name: string; readonly exitCode: number; readonly log: string }[];
  readonly log: string;
  readonly summary: string;
  /** By the step's id. */
  readonly outputs: Readonly<Record<string, Texts>>;
}

/** Runs the steps of a job of a workflow's file, which the file says. */
export async function runWorkflow(file: string, job: string, runner: Runner): Promise<Ended | "skipped"> {
  const { jobs } = parse(await readFile(file, "utf8")) as { jobs: Record<string, { if?: string; steps: Step[] }> };
  const { if: condition, steps } = jobs[job] ?? { steps: [] };
  if (condition !== undefined && evaluate(condition, runner.contexts) !== true) return "skipped";
  return runSteps(steps, {}, runner);
}

async function runSteps(steps: readonly Step[], more: Contexts, runner: Runner): Promise<Ended> {
  const ended: { name: string; exitCode: number; log: string }[] = [];
  const outputs: Record<string, Texts> = {};
  let failed = false;
  let summary = "";
  for (const [index, step] of steps.entries()) {
    const contexts = { ...runner.contexts, ...more, steps: stepsOf(steps, outputs) };
    const condition = step.if ?? "";
    if (failed && !condition.includes("always()")) continue;
    if (condition !== "" && evaluate(condition, contexts) !== true) continue;
    const result =
      step.uses === undefined ? await runShell(step, index, contexts, runner) : await runUses(step, contexts, runner);
    failed ||= result.failed;
    summary += result.summary;
    ended.push(...result.steps);
    if (step.id !== undefined) outputs[step.id] = result.own;
  }
  return { failed, steps: ended, log: ended.map(({ log }) => log).join("\n"), summary, outputs };
}

/** Every step may be named, whether it has run or not. */
function stepsOf(steps: readonly Step[], outputs: Readonly<Record<string, Texts>>): Contexts {
  return Object.fromEntries(
    steps.flatMap(({ id }) => (id === undefined ? [] : [[id, { outputs: outputs[id] ?? {} }]])),
  );
}

type Result = Omit<Ended, "outputs" | "log"> & { readonly own: Texts };

async function runShell(step: Step, index: number, contexts: Contexts, runner: Runner): Promise<Result> {
  const folder = join(runner.temporary, `step-${index}-${Math.random()}`);
  await mkdir(folder);
  const files = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
  for (const file of Object.values(files)) await writeFile(file, "");
  const script = join(folder, "script.sh");
  await writeFile(script, interpolate(step.run ?? "", contexts));
  // GitHub runs `shell: bash` so, and an unnamed shell without pipefail.
  const options = step.shell === "bash" ? ["-eo", "pipefail"] : ["-e"];
  const { exitCode = 1, all = "" } = await execa("bash", ["--noprofile", "--norc", ...options, script], {
    cwd: runner.workspace,
    env: { ...runner.environment, ...values(step.env, contexts), ...files },
    extendEnv: false,
    reject: false,
    all: true,
  });
  const own = readOutputs(await readFile(files.GITHUB_OUTPUT, "utf8"));
  const summary = await readFile(files.GITHUB_STEP_SUMMARY, "utf8");
  const name = step.name ?? "run";
  return { failed: exitCode !== 0, steps: [{ name, exitCode, log: all }], summary, own };
}

async function runUses(step: Step, contexts: Contexts, runner: Runner): Promise<Result> {
  const uses = step.uses ?? "";
  const given = values(step.with, contexts);
  const folder = runner.actionFolder(uses);
  if (folder === undefined) {
    await runner.play(uses, given);
    return { failed: false, steps: [], summary: "", own: {} };
  }
  const action = parse(await readFile(join(folder, "action.yml"), "utf8")) as {
    inputs: Record<string, { default?: string; required?: boolean }>;
    outputs?: Record<string, { value: string }>;
    runs: { using: "composite"; steps: Step[] };
  };
  const inputs: Texts = {};
  for (const [name, { default: text, required }] of Object.entries(action.inputs)) {
    if (required && given[name] === undefined) throw new Error(`${uses} requires ${name}`);
    inputs[name] = given[name] ?? interpolate(text ?? "", runner.contexts);
  }
  for (const name in given) if (!(name in inputs)) throw new Error(`${uses} has no input ${name}`);
  const environment = { ...runner.environment, GITHUB_ACTION_PATH: folder };
  const ended = await runSteps(action.runs.steps, { inputs }, { ...runner, environment });
  const steps = stepsOf(action.runs.steps, ended.outputs);
  const texts = Object.entries(action.outputs ?? {}).map(([name, { value }]) => [name, interpolate(value, { steps })]);
  return { ...ended, own: Object.fromEntries(texts) };
}

function values(entries: Readonly<Texts> = {}, contexts: Contexts): Texts {
  return Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, interpolate(String(text), contexts)]));
}

/** `name=value`, one a line; the form for several lines is not used by us. */
function readOutputs(text: string): Texts {
  const lines = text.split("\n").filter((line) => line !== "");
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = "", value = ""] = /^([\w-]+)=(.*)$/u.exec(line) ?? [];
      if (name === "") throw new Error(`the simulated runner does not understand the output ${line}`);
      return [name, value];
    }),
  );
}

/** The folder of an action of ours, in the checkout that a runner makes of it. */
export function ownAction(uses: string, checkout: string): string | undefined {
  const [, path] =
    /^(?:https:\/\/github\.com\/)?ai-disclosure\/ai-disclosure((?:\/[\w-]+)*)@v0\.1\.0$/u.exec(uses) ?? [];
  return path === undefined ? undefined : join(checkout, dirname(`${path}/action.yml`));
}
