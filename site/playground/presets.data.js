import { loadPreset, presetNames } from "@ai-disclosure/core/internal";

/** What the list of policies shows, read when the site is built: the page itself loads none of them. */
export default {
  load: async () => {
    const named = presetNames.map(async (name) => ({ name, title: (await loadPreset(name)).title ?? name }));
    return (await Promise.all(named)).toSorted((one, other) => one.title.localeCompare(other.title, "en"));
  },
};
