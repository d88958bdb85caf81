import { test } from "vitest";
import { hookManagers } from "./setUps/hookManagers.ts";
import { withoutJavaScript } from "./setUps/withoutJavaScript.ts";
import { trySetUp } from "./trySetUp.ts";

test.each([...hookManagers, ...withoutJavaScript])("$title", trySetUp);
