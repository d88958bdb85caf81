import { describe, expect, test } from "vitest";
import { shippedBots } from "../../../packages/core/src/identity/bots/shippedBots.generated.ts";
import { identifyTool } from "../../../packages/core/src/identity/identifyTool.ts";
import { botByAddress, botByLogin } from "../../../packages/core/src/identity/knownBots.ts";
import { knownTools } from "../../../packages/core/src/identity/knownTools.ts";
import { toolByLogin } from "../../../packages/core/src/identity/toolByAddress.ts";

const noreply = (account: string) => `${account}@users.noreply.github.com`;

describe.each(Object.entries(shippedBots))("%s", (name, marks) => {
  const keys = Object.keys(marks);
  const addresses = keys.filter((mark) => mark.includes("@"));
  const accounts = keys.filter((mark) => /^(?:[\w-]+\[bot\]|\d+\+[\w-]+)$/u.test(mark));
  const logins = keys.filter((mark) => /^[\w-]+$/u.test(mark));

  test("is known by its addresses and accounts, and is no AI tool", () => {
    for (const email of [...addresses, ...accounts.map(noreply)]) {
      expect(botByAddress({ name: "x", email: email.toUpperCase() })).toBe(name);
      expect(identifyTool({ name, email })).toBeUndefined();
    }
    for (const account of accounts) {
      const [login = "", id] = account.split("+").toReversed();
      expect(botByLogin(login, id === undefined ? undefined : Number(id))).toBe(name);
      expect(toolByLogin(login, knownTools(), Number(id))).toBeUndefined();
    }
    for (const login of logins) {
      expect(botByLogin(login.toUpperCase())).toBe(name);
      expect(botByAddress({ name: login, email: noreply(login) })).toBeUndefined();
    }
    for (const address of addresses) expect(botByLogin(address)).toBeUndefined();
  });

  test("each row is written as it is looked up, with where it was seen and the day it was read", () => {
    for (const [mark, provenance] of Object.entries(marks)) {
      expect(mark).toBe(mark.toLowerCase());
      expect(provenance).toMatch(/\S.*, 20\d\d-\d\d-\d\d$/u);
    }
    expect([...addresses, ...accounts, ...logins].toSorted()).toEqual(keys.toSorted());
  });
});

test.each([
  { name: "dependabot[bot]", email: "jane@example.org" },
  { name: "Renovate", email: "renovate@example.org" },
  { name: "x", email: noreply("7+k8s-ci-robot") },
  { name: "x", email: noreply("dependabot") },
  { name: "x", email: noreply("unknown[bot]") },
])("a display name, another account's number and a login that resembles are no bot: %j", (person) => {
  expect(botByAddress(person)).toBeUndefined();
});

test("a login without its number is an app's or a service's, or nobody's", () => {
  expect(botByLogin("Dependabot[bot]")).toBe("Dependabot");
  expect(botByLogin("weblate")).toBe("Weblate");
  expect(botByLogin("weblate-fan")).toBeUndefined();
  expect(botByLogin("k8s-ci-robot", 20407524)).toBe("Kubernetes");
  expect(botByLogin("k8s-ci-robot")).toBeUndefined();
  expect(botByLogin("k8s-ci-robot", 7)).toBeUndefined();
});
