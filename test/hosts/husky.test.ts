import { test } from "vitest";
import { commitlint } from "./setUps/commitlint.ts";
import { huskies } from "./setUps/huskies.ts";
import { trySetUp } from "./trySetUp.ts";

test.each([...commitlint, ...huskies])("$title", trySetUp);
