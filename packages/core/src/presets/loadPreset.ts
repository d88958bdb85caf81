import { nearest } from "../text/nearest.ts";
import { PolicyError } from "../policy/policyError.ts";
import type { PolicySource } from "../policy/schema.ts";

/** One data file a preset, loaded when it is asked for: a hook pays for the one it uses. */
const presets: Readonly<Record<string, () => Promise<{ readonly preset: PolicySource }>>> = {
  ansible: () => import("./ansible.ts"),
  asahi: () => import("./asahi.ts"),
  asf: () => import("./asf.ts"),
  clickhouse: () => import("./clickhouse.ts"),
  cpython: () => import("./cpython.ts"),
  curl: () => import("./curl.ts"),
  debian: () => import("./debian.ts"),
  "dependency-track": () => import("./dependency-track.ts"),
  django: () => import("./django.ts"),
  fedora: () => import("./fedora.ts"),
  fluxcd: () => import("./fluxcd.ts"),
  freecad: () => import("./freecad.ts"),
  gcc: () => import("./gcc.ts"),
  gentoo: () => import("./gentoo.ts"),
  ghostty: () => import("./ghostty.ts"),
  "ghostty-2026-01": () => import("./ghostty-2026-01.ts"),
  git: () => import("./git.ts"),
  gtk: () => import("./gtk.ts"),
  homebrew: () => import("./homebrew.ts"),
  "human-in-the-loop": () => import("./human-in-the-loop.ts"),
  jellyfin: () => import("./jellyfin.ts"),
  kubernetes: () => import("./kubernetes.ts"),
  "kubernetes-2025": () => import("./kubernetes-2025.ts"),
  "kubernetes-2026-03": () => import("./kubernetes-2026-03.ts"),
  linux: () => import("./linux.ts"),
  "linux-2025": () => import("./linux-2025.ts"),
  llvm: () => import("./llvm.ts"),
  mesa: () => import("./mesa.ts"),
  netbsd: () => import("./netbsd.ts"),
  networkmanager: () => import("./networkmanager.ts"),
  nextcloud: () => import("./nextcloud.ts"),
  "no-ai": () => import("./no-ai.ts"),
  nodejs: () => import("./nodejs.ts"),
  numpy: () => import("./numpy.ts"),
  "open-liberty": () => import("./open-liberty.ts"),
  openimageio: () => import("./openimageio.ts"),
  openssf: () => import("./openssf.ts"),
  "openstack-nova": () => import("./openstack-nova.ts"),
  pip: () => import("./pip.ts"),
  pytest: () => import("./pytest.ts"),
  qemu: () => import("./qemu.ts"),
  "qemu-decline": () => import("./qemu-decline.ts"),
  rust: () => import("./rust.ts"),
  "rust-foundation": () => import("./rust-foundation.ts"),
  "scikit-learn": () => import("./scikit-learn.ts"),
  scipy: () => import("./scipy.ts"),
  servo: () => import("./servo.ts"),
  strimzi: () => import("./strimzi.ts"),
  systemd: () => import("./systemd.ts"),
  wordpress: () => import("./wordpress.ts"),
  zephyr: () => import("./zephyr.ts"),
  zig: () => import("./zig.ts"),
  zizmor: () => import("./zizmor.ts"),
};

/** The names of the shipped policies, in alphabetical order. */
export const presetNames: readonly string[] = Object.keys(presets);

/**
 * The shipped policy of that name.
 * @throws {PolicyError} naming the nearest preset if there is none of that name.
 */
export async function loadPreset(name: string): Promise<PolicySource> {
  const load = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (load) return (await load()).preset;
  const meant = nearest(name, presetNames);
  const hint =
    meant === undefined
      ? `\nthe ${presetNames.length} that are shipped: ai-disclosure policies`
      : `, did you mean "${meant}"?`;
  throw new PolicyError(`no preset is called "${name}"${hint}`);
}
