/** What a screen reader needs of the generator's search box: what stands there, and what belongs there. */
const mends = [
  // As a button, it would hide the field and the results in it.
  [
    /role="button"\s+:aria-owns="[^"]*"\s+aria-expanded="true"\s+aria-haspopup="listbox"/u,
    'role="dialog" aria-modal="true"',
  ],
  // An option must not hold a link: it is the link.
  [
    /<li(?=[^>]+v-for)([^>]+):id="([^"]+)"\s+:aria-selected="([^"]+)"\s+role="option"\s*>\s*<a/u,
    '<li$1role="presentation"><a role="option" :id="$2" :aria-selected="$3"',
  ],
  // Its name is what is to be seen.
  [/:aria-label="\[\.\.\.p\.titles[^"]*"/u, ""],
  [/<span class="title-icon"/u, '<span aria-hidden="true" class="title-icon"'],
  // A name needs a role.
  [/<kbd :aria-label/gu, '<kbd role="img" :aria-label'],
];

export function mendSearchBox() {
  return {
    name: "mend-search-box",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("/VPLocalSearchBox.vue")) return undefined;
      return mends.reduce((mended, [found, right]) => {
        if (mended.search(found) < 0) throw new Error(`${id} has changed, and nothing in it is ${found}`);
        return mended.replace(found, right);
      }, code);
    },
  };
}
