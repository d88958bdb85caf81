import { presetNames } from "@ai-disclosure/core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examples } from "../../../site/playground/examples.ts";
import { packTrial, unpackTrial } from "../../../site/playground/link.ts";
import { findViolations } from "../findViolations.ts";
import { visitSite } from "../visitSite.ts";
import { launchBrowser, openPlayground, shownJson, tryLink } from "./openPlayground.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const verdict = (page: Page) => page.locator(".results .verdict");
const message = (page: Page) => page.getByRole("textbox", { name: "Commit message" });

describe("a visitor of the playground", () => {
  test("sees why a message is refused, chooses a way out, and shares it", async () => {
    await openPlayground(browser, async ({ page, problems }) => {
      await page.getByRole("combobox", { name: "Policy" }).selectOption("qemu");
      await message(page).fill("hw: fix it\n\nAI-used-for: refactoring\nSigned-off-by: Jane Doe <jane@example.org>\n");
      await verdict(page).getByText("Refused by QEMU's policy: 1 error").waitFor();
      await page.getByRole("button", { name: "line 3" }).click();
      expect(await page.locator(":focus").innerText()).toContain("AI-used-for: refactoring");
      await page.getByRole("button", { name: "Use AI-used-for: code (refactoring)" }).click();
      await verdict(page).getByText("Accepted by QEMU's policy").waitFor();
      expect(await message(page).inputValue()).toContain("AI-used-for: code (refactoring)\n");
      await page.getByRole("button", { name: "Copy a link" }).click();
      await page.getByText(/^(?:Copied|This browser gives)/u).waitFor();
      const shared = new URL(page.url()).hash;
      await openPlayground(
        browser,
        async ({ page: other }) => {
          await verdict(other).getByText("Accepted by QEMU's policy").waitFor();
          expect(await message(other).inputValue()).toBe(await message(page).inputValue());
          expect(await shownJson(other)).toBe(await shownJson(page));
        },
        { fragment: shared },
      );
      expect(problems).toEqual([]);
    });
  });

  test("loads the policy that is asked for with what it extends, and no other", async () => {
    await openPlayground(browser, async ({ page, requests }) => {
      await page.getByRole("combobox", { name: "Policy" }).selectOption("zig");
      await message(page).fill("Fix it\n");
      await verdict(page).getByText("Accepted by Zig's policy").waitFor();
      const names = requests.map((address) => /([\w-]+)-[\w-]{8}\.js$/u.exec(address)?.[1]);
      expect(names).toContain("zig");
      expect(presetNames.filter((name) => names.includes(name))).toEqual(["no-ai", "zig"]);
    });
  });

  test("takes the mended message, also where there is no clipboard", async () => {
    await openPlayground(browser, async ({ page }) => {
      await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
      await message(page).fill("Fix it\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n");
      await page.getByRole("button", { name: "Copy the message" }).click();
      await page.getByText("This browser gives the page no clipboard: it is selected").waitFor();
      expect(await page.evaluate("getSelection().toString()")).toBe("Fix it\n\nAssisted-by: Claude Code\n");
      await page.getByRole("button", { name: "Use it" }).click();
      expect(await message(page).inputValue()).toBe("Fix it\n\nAssisted-by: Claude Code\n");
    });
  });

  test("writes a policy with completion, and sees its mistakes at their places", async () => {
    await openPlayground(browser, async ({ page, problems }) => {
      await message(page).fill("Fix it\n\nAI-used-for: fun\n");
      await page.getByRole("button", { name: "Change it" }).click();
      const editor = page.getByRole("textbox", { name: "Your policy" });
      await page.locator(".cm-editor").waitFor();
      await editor.fill('{ "extends": "qemu",  }');
      await editor.press("Control+End");
      await editor.press("ArrowLeft");
      await editor.press("ArrowLeft");
      await page.keyboard.type('"stan');
      await page.getByRole("option", { name: '"stance"' }).click();
      await page.keyboard.type('"x"');
      const inVerdict = page.locator(".results .finding").getByText(/stance: expected one of/u);
      await inVerdict.getByRole("button", { name: "line 1" }).click();
      expect(await page.locator(".cm-content:focus").count()).toBe(1);
      expect(await page.locator(".cm-lintRange-error").innerText()).toBe('"stance"');
      await verdict(page).getByText("The policy has mistakes").waitFor();
      await editor.fill('{ "extends": "qemu", "stance": "restrict" }');
      await page.locator(".remarks").getByText("repeats-inherited").waitFor();
      expect(await page.locator(".cm-lintRange").allInnerTexts()).toContain('"stance"');
      await verdict(page).getByText("Refused by QEMU's policy").waitFor();
      expect(problems).toEqual([]);
    });
  });

  test("finds again what is unfolded, and the policy that was written", async () => {
    await openPlayground(browser, async ({ page }) => {
      const judgedBy = (name: string) => page.locator(".json pre").getByText(`"name": "${name}"`).waitFor();
      const policy = page.getByRole("combobox", { name: "Policy" });
      await message(page).fill("Fix it\n");
      await page.getByText("JSON, as the command prints it").click();
      await judgedBy("human-in-the-loop");
      await page.getByRole("button", { name: "Change it" }).click();
      await page.locator(".cm-editor").waitFor();
      await page.getByRole("textbox", { name: "Your policy" }).fill('{ "extends": "qemu", "name": "ours" }');
      await judgedBy("ours");
      await policy.selectOption("linux");
      await judgedBy("linux");
      await policy.selectOption("my own policy");
      await judgedBy("ours");
    });
  });

  test("adds files, and is told of a line that is none", async () => {
    await openPlayground(browser, async ({ page }) => {
      await page.getByRole("combobox", { name: "Policy" }).selectOption("qemu");
      await message(page).fill("hw: fix it\n\nAI-used-for: code\nSigned-off-by: Jane Doe <jane@example.org>\n");
      await page.getByText("What else is known").click();
      const files = page.getByRole("textbox", { name: "Changed files" });
      await files.fill("61\t34\thw/usb/core.c\n");
      await page
        .locator(".finding")
        .getByText("61 changed lines of AI-assisted code; QEMU allows at most 20")
        .waitFor();
      await files.fill("hw/usb/core.c | 4 ++--\n");
      await page.getByText('files, line 1: expected "added deleted path"').waitFor();
      await files.fill("");
      await page.locator("dd").getByText("rules that need the changed files").waitFor();
    });
  });
});

describe("what somebody types in passing", () => {
  test("is used or said not to be: the author, and the number of earlier commits", async () => {
    await openPlayground(browser, async ({ page }) => {
      await page.getByText("What else is known").click();
      const author = page.getByRole("textbox", { name: "Author" });
      const earlier = page.getByRole("spinbutton", { name: "Their earlier commits" });
      await author.fill("Jane Doe");
      await earlier.fill("-1");
      await earlier.press("Tab");
      await page.getByText("Not used: expected Name <address>").waitFor();
      await page.getByText("Not used: expected a whole number, 0 or more").waitFor();
      expect(await findViolations(page)).toEqual([]);
      await author.fill("Jane Doe <jane@example.org>");
      await earlier.fill("3");
      await page.getByText("Not used").first().waitFor({ state: "detached" });
    });
  });

  test("stays with its kind: a commit's message is no squash message", async () => {
    await openPlayground(browser, async ({ page }) => {
      await message(page).fill("Fix it\n");
      await page.getByRole("radio", { name: "Pull request" }).check();
      const squash = page.getByRole("textbox", { name: "Message of the squash merge" });
      expect(await squash.inputValue()).toBe("");
      await verdict(page).getByText("Nothing to judge yet").waitFor();
      await squash.fill("Squashed\n");
      await page.getByRole("radio", { name: "Commit message" }).check();
      expect(await message(page).inputValue()).toBe("Fix it\n");
      await page.locator(".text li").first().getByText("Fix it").waitFor();
    });
  });

  test("is judged as by the command where it is blank", async () => {
    await openPlayground(browser, async ({ page }) => {
      await page.getByRole("combobox", { name: "Policy" }).selectOption("qemu");
      await message(page).fill(" \n");
      await page.locator(".finding").getByText("the message has no Signed-off-by").waitFor();
      await page.getByText("The message is empty.").waitFor();
    });
  });
});

describe("a link", () => {
  test("that is damaged leaves what is there, and what is there can be shared", async () => {
    const viewport = { width: 390, height: 400 };
    await openPlayground(
      browser,
      async ({ page }) => {
        await message(page).fill("Fix it\n");
        await verdict(page).getByText("Accepted by this project's policy").waitFor();
        await page.getByRole("button", { name: "Copy a link" }).focus();
        await page.evaluate("location.hash = '#try=abc'");
        const said = page.getByText("so nothing was opened");
        await said.waitFor();
        const { y = -1 } = (await said.boundingBox()) ?? {};
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(viewport.height);
        expect(await message(page).inputValue()).toBe("Fix it\n");
        await page.getByRole("button", { name: "Copy a link" }).click();
        await page.getByText(/^(?:Copied|This browser gives)/u).waitFor();
        expect(await unpackTrial(new URL(page.url()).hash)).toMatchObject({ message: "Fix it\n" });
      },
      { viewport },
    );
  });

  test("on a policy's page chooses that policy", async () => {
    await visitSite(browser, "policies/qemu.html", async ({ page }) => {
      await page.getByRole("link", { name: "Try it in the playground" }).click();
      await page.waitForSelector(".playground form");
      expect(await page.getByRole("combobox", { name: "Policy" }).inputValue()).toBe("qemu");
    });
  });

  test("with much to judge says so, and can be stopped", async () => {
    await openPlayground(browser, async ({ page }) => {
      const categories = Object.fromEntries(
        Array.from({ length: 8000 }, (_, index) => [`c${index}`, [`**/d${index}/*x`]]),
      );
      const numstat = Array.from({ length: 2000 }, (_, index) => `1\t1\ta/b/c/f${index}.c`).join("\n");
      const trial = {
        kind: "commit",
        policy: { text: JSON.stringify({ categories }) },
        message: "x",
        numstat,
      } as const;
      await page.evaluate(`location.hash = ${JSON.stringify(await packTrial(trial))}`);
      await verdict(page).getByText("Still judging").waitFor();
      await page.getByRole("button", { name: "Stop" }).click();
      await page.getByText("Stopped.").waitFor();
      await page.getByRole("combobox", { name: "Policy" }).selectOption("qemu");
      await page.getByRole("textbox", { name: "Changed files" }).fill("");
      await verdict(page).getByText("Refused by QEMU's policy").waitFor();
    });
  });
});

test("on a phone the verdict stays in sight, and leads to the whole", async () => {
  await openPlayground(
    browser,
    async ({ page }) => {
      await page.getByRole("combobox", { name: "Policy" }).selectOption("qemu");
      await message(page).fill("Fix it\n");
      const bar = page.getByRole("button", { name: "Refused by QEMU's policy" });
      expect(await bar.boundingBox()).toMatchObject({ y: expect.closeTo(760, -2) });
      await bar.click();
      expect(await page.locator(":focus").innerText()).toContain("Refused by QEMU's policy");
    },
    { viewport: { width: 390, height: 844 } },
  );
});

describe("where judging fails", () => {
  const begin = async (page: Page) => {
    await message(page).fill("Fix it\n");
    await verdict(page).getByText("Accepted by this project's policy").waitFor();
  };
  const sayingOnly = async (page: Page, why: RegExp) => {
    await verdict(page).getByText("Nothing was judged", { exact: true }).waitFor();
    expect(await page.locator(".results .mistake").innerText()).toMatch(why);
    expect(await page.locator(".results article").count()).toBe(0);
    expect(await shownJson(page)).toBe("");
    expect(await page.locator(".results").getAttribute("aria-busy")).toBe("false");
  };

  test("no earlier verdict stays: a policy that does not load, and loads when it is asked for again", async () => {
    await openPlayground(browser, async ({ page }) => {
      await begin(page);
      const chunk = /\/zig-[\w-]{8}\.js$/u;
      await page.route(chunk, (route) => route.abort());
      await page.getByRole("combobox", { name: "Policy" }).selectOption("zig");
      await sayingOnly(page, /^This cannot be judged: .*zig/u);
      await page.unroute(chunk);
      await message(page).fill("Fix it again\n");
      await verdict(page).getByText("Accepted by Zig's policy").waitFor();
    });
  });

  test("no earlier verdict stays: a mail of 300 nested parts, and the next one is judged", async () => {
    await openPlayground(browser, async ({ page }) => {
      await begin(page);
      const nested = Array.from({ length: 300 }, (_, part) => {
        return `Content-Type: multipart/mixed; boundary=b${part}\n\n--b${part}\n`;
      });
      await page.getByRole("radio", { name: "Mailed patches" }).check();
      const mails = page.getByRole("textbox", { name: "Mails" });
      await mails.fill(`From: Jane Doe <jane@example.org>\nSubject: x\n${nested.join("")}`);
      await verdict(page).getByText("Something that you typed cannot be read").waitFor();
      expect(await page.locator(".results .mistake").innerText()).toMatch(/^mail 1: cannot be read: .*nest/iu);
      expect(await page.locator(".results article").count()).toBe(0);
      await mails.fill("From: Jane Doe <jane@example.org>\nSubject: x\n\nx\n");
      await verdict(page).getByText("No patch to judge").waitFor();
      await page.getByText("no patch in it").waitFor();
    });
  });

  test("a policy can be written where the editor does not load", async () => {
    await openPlayground(browser, async ({ page, problems }) => {
      const editor = /\/openPolicyEditor[\w.-]*\.js$/u;
      await page.route(editor, (route) => route.abort());
      await message(page).fill("Fix it\n");
      const refused = page.waitForEvent("requestfailed", { predicate: (request) => editor.test(request.url()) });
      await page.getByRole("button", { name: "Change it" }).click();
      await refused;
      await page.getByRole("textbox", { name: "Your policy" }).fill('{ "extends": "qemu" }');
      await verdict(page).getByText("Refused by QEMU's policy").waitFor();
      expect(problems.filter((problem) => !problem.includes("net::ERR_FAILED"))).toEqual([]);
    });
  });

  test("a worker that does not load is started again", async () => {
    await openPlayground(browser, async ({ page }) => {
      const script = /\/worker-[\w-]{8}\.js$/u;
      await page.route(script, (route) => route.abort());
      await message(page).fill("Fix it\n");
      await sayingOnly(page, /could not be loaded/u);
      await page.unroute(script);
      await message(page).fill("Fix it again\n");
      await verdict(page).getByText("Accepted by this project's policy").waitFor();
    });
  });
});

describe.each([
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280 },
  { colorScheme: "light", width: 390 },
  { colorScheme: "dark", width: 390 },
] as const)("in $colorScheme, at $width pixels", ({ colorScheme, width }) => {
  test("each example is shown soundly", async () => {
    await openPlayground(
      browser,
      async ({ page, problems }) => {
        for (const { trial } of examples) {
          await tryLink(page, trial);
          await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
          expect(await findViolations(page)).toEqual([]);
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        }
        expect(problems).toEqual([]);
      },
      { colorScheme, viewport: { width, height: 900 } },
    );
  });
});

const canary = `</textarea><img src=x onerror="window.canary=1"><script>window.canary=1</script>`;
const controls = "\u0000\u001b[31m\u202e\u2066\u200b\u0085";

describe("hostile input", () => {
  test.each([
    [
      "a message",
      { kind: "commit", policy: { preset: "qemu" }, message: `${canary}\n\nAI-used-for: ${canary}${controls}\n` },
    ],
    [
      "a pull request",
      {
        kind: "pull request",
        policy: { preset: "kornia" },
        pullRequest: {
          title: canary,
          body: `- [x] AI-generated ${canary}${controls}`,
          labels: [canary],
          author: canary,
        },
        message: canary,
      },
    ],
    [
      "a policy",
      {
        kind: "commit",
        policy: {
          text: JSON.stringify({
            name: "x",
            title: canary,
            source: { url: "javascript:window.canary=1" },
            attest: [canary],
            limits: [{ id: canary, unit: "changed", max: 1, per: "commit", when: "ai", only: [canary] }],
          }),
        },
        message: `x\n\nCo-authored-by: Claude <noreply@anthropic.com>`,
        numstat: `9\t9\t${canary}${controls}`,
      },
    ],
    ["a policy that is none", { kind: "commit", policy: { text: `{"${canary}${controls}": 1}` }, message: "x" }],
    ["a preset that is none", { kind: "commit", policy: { preset: `__proto__${canary}` }, message: "x" }],
    ["files", { kind: "commit", policy: { preset: "qemu" }, numstat: `${canary}${controls}` }],
    [
      "a mail",
      {
        kind: "mails",
        policy: { preset: "linux" },
        mails: `From: ${canary} <a@b.c>\nSubject: ${canary}\n\n${canary}${controls}\n---\ndiff --git a/${canary} b/x\n`,
      },
    ],
  ] as const)("runs no script and is visible: %s", async (_, trial) => {
    await openPlayground(browser, async ({ page, problems }) => {
      await tryLink(page, trial);
      expect(await page.evaluate("window.canary")).toBeUndefined();
      expect(problems).toEqual([]);
      const shown = await page.locator(".results").innerText();
      expect(shown).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u0085\u200b\u202e\u2066]/u);
      expect(await page.locator("a[href^='javascript:']").count()).toBe(0);
    });
  });

  test("control characters and overrides of the direction are shown as escapes", async () => {
    await openPlayground(browser, async ({ page }) => {
      await tryLink(page, { kind: "commit", policy: { preset: "qemu" }, message: `a\u202eb\u001b[31m\u0000c` });
      expect(await page.locator(".text li").first().innerText()).toContain(String.raw`a\u{202e}b\u{1b}[31m\u{0}c`);
    });
  });
});

describe("what cannot be used is said in one line:", () => {
  test.each([
    [
      "a link that is cut",
      async () => (await packTrial(examples[0]?.trial as never)).slice(0, 60),
      "damaged or not whole",
    ],
    ["a link that is none", async () => "#try=%%%", "damaged or not whole"],
  ])("%s", async (_, fragment, says) => {
    await openPlayground(
      browser,
      async ({ page }) => {
        await page.getByText(says).waitFor();
        expect(await verdict(page).innerText()).toBe("Nothing to judge yet");
        await message(page).fill("Fix it\n");
        await verdict(page).getByText("Accepted by this project's policy").waitFor();
      },
      { fragment: await fragment() },
    );
  });

  test("a paste of 20 MB", async () => {
    await openPlayground(browser, async ({ page }) => {
      await page.evaluate(`(() => {
        const data = new DataTransfer();
        data.setData("text/plain", "From x\\n".repeat(3_000_000));
        const field = document.querySelector("textarea:not([hidden])");
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      })()`);
      await page.getByText("This has 21 MB, and the playground takes 5.").waitFor();
    });
  });

  test.each([
    ["a file of 20 MB", Buffer.alloc(20_000_000, "From x\n"), "This has 20 MB, and the playground takes 5."],
    [
      "a file in Latin-1",
      Buffer.from("From: Jörg <jane@example.org>\nSubject: x\n", "latin1"),
      "This file is not UTF-8, and the playground cannot read it.",
    ],
  ])("%s, and no verdict on an earlier one stays", async (_, buffer, says) => {
    await openPlayground(browser, async ({ page, problems }) => {
      await page.getByRole("radio", { name: "Mailed patches" }).check();
      const file = page.getByLabel("Or a file");
      const choose = (content: Buffer) =>
        file.setInputFiles({ name: "all.mbox", mimeType: "text/plain", buffer: content });
      const good = Buffer.from("From: Jörg <jane@example.org>\nSubject: x\n\nx\n");
      await choose(good);
      await verdict(page).getByText("No patch to judge").waitFor();
      await choose(buffer);
      await page.getByText(`${says} On your machine: ai-disclosure patch FILE`, { exact: true }).waitFor();
      await verdict(page).getByText("Nothing to judge yet").waitFor();
      const mails = page.getByRole("textbox", { name: "Mails" });
      expect([await mails.inputValue(), await file.inputValue()]).toEqual(["", ""]);
      await choose(good);
      await page.getByText(says).waitFor({ state: "detached" });
      expect(await mails.inputValue()).toContain("Jörg");
      expect(problems).toEqual([]);
    });
  });

  test("a message of 100 000 lines", async () => {
    await openPlayground(browser, async ({ page }) => {
      await tryLink(page, { kind: "commit", policy: { preset: "qemu" }, message: `x\n\n${"y\n".repeat(100_000)}` });
      await page.getByText("98002 more lines are not shown").waitFor();
      expect(await page.locator(".text li").count()).toBe(2000);
    });
  });

  test("a policy of more than 1 MB", async () => {
    await openPlayground(browser, async ({ page }) => {
      await tryLink(page, { kind: "commit", policy: { text: " ".repeat(1_100_000) }, message: "x" });
      await page.locator(".results").getByText("expected a policy of at most 1 MB, found more").waitFor();
    });
  });

  test("what is too long for a link", async () => {
    await openPlayground(browser, async ({ page }) => {
      const noise = Array.from({ length: 60_000 }, (_, index) => ((index * 7919) ** 2 % 65_521).toString(36));
      await message(page).fill(noise.join(" "));
      await page.getByText("Too long for a link").waitFor();
      await page.getByRole("button", { name: "Copy a link" }).click();
      await page.locator("form").getByText("Too long for a link").waitFor();
      expect(new URL(page.url()).hash).toBe("");
    });
  });

  test("nothing is missing where nothing can be stored", async () => {
    await openPlayground(
      browser,
      async ({ page }) => {
        await message(page).fill("Fix it\n");
        await verdict(page).getByText("Accepted by this project's policy").waitFor();
      },
      { storage: "none" },
    );
  });
});
