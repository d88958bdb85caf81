// Written by `npm run generate` from the files of this folder: change those.
import type { Preset } from "./preset.ts";

/** The names of the policies that are shipped. */
export const presetNames: readonly string[] = [
  "ansible",
  "asahi",
  "asf",
  "audacity",
  "avian",
  "benchmark",
  "cilium",
  "clickhouse",
  "cloudnative-pg",
  "cpython",
  "curl",
  "debian",
  "dependency-track",
  "django",
  "fedora",
  "fluxcd",
  "freecad",
  "gcc",
  "gentoo",
  "geyser",
  "ghostty",
  "ghostty-2026-01",
  "git",
  "gtk",
  "homebrew",
  "human-in-the-loop",
  "iree",
  "jellyfin",
  "kornia",
  "kubernetes",
  "kubernetes-2025",
  "kubernetes-2026-03",
  "libkrun",
  "linux",
  "linux-2025",
  "llvm",
  "mdanalysis",
  "mesa",
  "moby",
  "netbsd",
  "networkmanager",
  "nextcloud",
  "no-ai",
  "nodejs",
  "numpy",
  "ocaml",
  "open-liberty",
  "openfx",
  "openimageio",
  "openssf",
  "openstack-nova",
  "pip",
  "polars",
  "processing",
  "pyomo",
  "pytest",
  "qemu",
  "qemu-decline",
  "qgis",
  "rust",
  "rust-foundation",
  "scikit-learn",
  "scipy",
  "sdl",
  "searxng",
  "servo",
  "sphinx",
  "stac-utils",
  "stb",
  "strimzi",
  "sympy",
  "systemd",
  "terminal",
  "wordpress",
  "wpt",
  "yt-dlp",
  "zephyr",
  "zig",
  "zizmor",
];

/** One data file a preset, loaded when it is asked for: a hook pays for the one it uses. */
export async function readPreset(name: string): Promise<Preset | undefined> {
  switch (name) {
    case "ansible":
      return (await import("./ansible.ts")).preset;
    case "asahi":
      return (await import("./asahi.ts")).preset;
    case "asf":
      return (await import("./asf.ts")).preset;
    case "audacity":
      return (await import("./audacity.ts")).preset;
    case "avian":
      return (await import("./avian.ts")).preset;
    case "benchmark":
      return (await import("./benchmark.ts")).preset;
    case "cilium":
      return (await import("./cilium.ts")).preset;
    case "clickhouse":
      return (await import("./clickhouse.ts")).preset;
    case "cloudnative-pg":
      return (await import("./cloudnative-pg.ts")).preset;
    case "cpython":
      return (await import("./cpython.ts")).preset;
    case "curl":
      return (await import("./curl.ts")).preset;
    case "debian":
      return (await import("./debian.ts")).preset;
    case "dependency-track":
      return (await import("./dependency-track.ts")).preset;
    case "django":
      return (await import("./django.ts")).preset;
    case "fedora":
      return (await import("./fedora.ts")).preset;
    case "fluxcd":
      return (await import("./fluxcd.ts")).preset;
    case "freecad":
      return (await import("./freecad.ts")).preset;
    case "gcc":
      return (await import("./gcc.ts")).preset;
    case "gentoo":
      return (await import("./gentoo.ts")).preset;
    case "geyser":
      return (await import("./geyser.ts")).preset;
    case "ghostty":
      return (await import("./ghostty.ts")).preset;
    case "ghostty-2026-01":
      return (await import("./ghostty-2026-01.ts")).preset;
    case "git":
      return (await import("./git.ts")).preset;
    case "gtk":
      return (await import("./gtk.ts")).preset;
    case "homebrew":
      return (await import("./homebrew.ts")).preset;
    case "human-in-the-loop":
      return (await import("./human-in-the-loop.ts")).preset;
    case "iree":
      return (await import("./iree.ts")).preset;
    case "jellyfin":
      return (await import("./jellyfin.ts")).preset;
    case "kornia":
      return (await import("./kornia.ts")).preset;
    case "kubernetes":
      return (await import("./kubernetes.ts")).preset;
    case "kubernetes-2025":
      return (await import("./kubernetes-2025.ts")).preset;
    case "kubernetes-2026-03":
      return (await import("./kubernetes-2026-03.ts")).preset;
    case "libkrun":
      return (await import("./libkrun.ts")).preset;
    case "linux":
      return (await import("./linux.ts")).preset;
    case "linux-2025":
      return (await import("./linux-2025.ts")).preset;
    case "llvm":
      return (await import("./llvm.ts")).preset;
    case "mdanalysis":
      return (await import("./mdanalysis.ts")).preset;
    case "mesa":
      return (await import("./mesa.ts")).preset;
    case "moby":
      return (await import("./moby.ts")).preset;
    case "netbsd":
      return (await import("./netbsd.ts")).preset;
    case "networkmanager":
      return (await import("./networkmanager.ts")).preset;
    case "nextcloud":
      return (await import("./nextcloud.ts")).preset;
    case "no-ai":
      return (await import("./no-ai.ts")).preset;
    case "nodejs":
      return (await import("./nodejs.ts")).preset;
    case "numpy":
      return (await import("./numpy.ts")).preset;
    case "ocaml":
      return (await import("./ocaml.ts")).preset;
    case "open-liberty":
      return (await import("./open-liberty.ts")).preset;
    case "openfx":
      return (await import("./openfx.ts")).preset;
    case "openimageio":
      return (await import("./openimageio.ts")).preset;
    case "openssf":
      return (await import("./openssf.ts")).preset;
    case "openstack-nova":
      return (await import("./openstack-nova.ts")).preset;
    case "pip":
      return (await import("./pip.ts")).preset;
    case "polars":
      return (await import("./polars.ts")).preset;
    case "processing":
      return (await import("./processing.ts")).preset;
    case "pyomo":
      return (await import("./pyomo.ts")).preset;
    case "pytest":
      return (await import("./pytest.ts")).preset;
    case "qemu":
      return (await import("./qemu.ts")).preset;
    case "qemu-decline":
      return (await import("./qemu-decline.ts")).preset;
    case "qgis":
      return (await import("./qgis.ts")).preset;
    case "rust":
      return (await import("./rust.ts")).preset;
    case "rust-foundation":
      return (await import("./rust-foundation.ts")).preset;
    case "scikit-learn":
      return (await import("./scikit-learn.ts")).preset;
    case "scipy":
      return (await import("./scipy.ts")).preset;
    case "sdl":
      return (await import("./sdl.ts")).preset;
    case "searxng":
      return (await import("./searxng.ts")).preset;
    case "servo":
      return (await import("./servo.ts")).preset;
    case "sphinx":
      return (await import("./sphinx.ts")).preset;
    case "stac-utils":
      return (await import("./stac-utils.ts")).preset;
    case "stb":
      return (await import("./stb.ts")).preset;
    case "strimzi":
      return (await import("./strimzi.ts")).preset;
    case "sympy":
      return (await import("./sympy.ts")).preset;
    case "systemd":
      return (await import("./systemd.ts")).preset;
    case "terminal":
      return (await import("./terminal.ts")).preset;
    case "wordpress":
      return (await import("./wordpress.ts")).preset;
    case "wpt":
      return (await import("./wpt.ts")).preset;
    case "yt-dlp":
      return (await import("./yt-dlp.ts")).preset;
    case "zephyr":
      return (await import("./zephyr.ts")).preset;
    case "zig":
      return (await import("./zig.ts")).preset;
    case "zizmor":
      return (await import("./zizmor.ts")).preset;
    default:
      return undefined;
  }
}
