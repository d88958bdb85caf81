// Draws docs/rejection.svg: the terminal of a real commit that is rejected, mended and accepted.
import { writeFileSync } from "node:fs";
import { throwAwayRepository, wiring } from "./throwAwayRepository.js";

const columns = 104;
const cell = { width: 8.4, height: 19 };
const colours = {
  31: "#ff7b72",
  32: "#7ee787",
  33: "#e3b341",
  34: "#79c0ff",
  36: "#79c0ff",
  37: "#e6edf3",
  90: "#8b949e",
};

/** Select Graphic Rendition sequences of ECMA-48 → spans of one style. */
function spans(line) {
  let style = "";
  let dim = false;
  let bold = false;
  return line.split(/(\u001b\[[0-9;]*m)/u).flatMap((part) => {
    const codes = /^\u001b\[([0-9;]*)m$/u.exec(part)?.[1];
    if (codes === undefined)
      return part === "" ? [] : [{ text: part, fill: style || (dim ? "#8b949e" : "#e6edf3"), bold }];
    for (const code of codes.split(";").map(Number)) {
      if (code === 0) [style, dim, bold] = ["", false, false];
      else if (code === 1) bold = true;
      else if (code === 2) dim = true;
      else if (code === 22) [dim, bold] = [false, false];
      else if (code === 39) style = "";
      else if (colours[code]) style = colours[code];
    }
    return [];
  });
}

const escape = (text) => text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);

function draw(lines) {
  const rows = lines.map((line, index) => {
    const content = spans(line)
      .map(({ text, fill, bold }) => `<tspan fill="${fill}"${bold ? ' font-weight="600"' : ""}>${escape(text)}</tspan>`)
      .join("");
    return `<text x="18" y="${52 + index * cell.height}" xml:space="preserve">${content}</text>`;
  });
  const width = Math.round(columns * cell.width + 36);
  const height = 66 + lines.length * cell.height;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">git commit is rejected by the project's AI policy, with the line to type; the mended commit passes</title>
<rect width="${width}" height="${height}" rx="10" fill="#0d1117"/>
<g fill="#30363d"><circle cx="22" cy="20" r="6"/><circle cx="42" cy="20" r="6"/><circle cx="62" cy="20" r="6"/></g>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
${rows.join("\n")}
</g>
</svg>
`;
}

const prompt = (message) =>
  `$ git commit ${message.map((part) => `-m '${part}'`).join(" ")}`
    .split("\n")
    .map((line) => `\u001b[36m${line}\u001b[39m`)
    .join("\n");
const subject = "test: cover the e1000 card";
const signed = "Signed-off-by: Jane Doe <jane@example.org>";
const rejected = [subject, `Co-authored-by: Claude <noreply@anthropic.com>\n${signed}`];
const mended = [subject, `AI-used-for: tests\n${signed}`];

const { write, git, commit, remove } = await throwAwayRepository(wiring);
try {
  await write("tests/qtest/e1000-test.c", "int main(void) { return 0; }\n");
  await git("add", "--all");
  const first = await commit(rejected, { FORCE_COLOR: "1" });
  const second = await commit(mended, { FORCE_COLOR: "1" });
  if (first.exitCode === 0 || second.exitCode !== 0)
    throw new Error(`the commits did not end as they should:\n${first.all}\n${second.all}`);
  // commitlint repeats the message and advertises its own help; neither is what the picture is about.
  const said = first.all.split("\n").filter((line) => !/ⓘ|^$/u.test(line));
  const from = said.findIndex((line) => line.includes("✖"));
  const { stdout } = await git("log", "-1", "--format=%h %s");
  const lines = [
    ...prompt(rejected).split("\n"),
    ...said.slice(from),
    "",
    ...prompt(mended).split("\n"),
    `\u001b[32m${stdout}\u001b[39m`,
  ];
  writeFileSync(new URL("../docs/rejection.svg", import.meta.url), draw(lines));
  console.log(lines.join("\n"));
} finally {
  await remove();
}
