import { test } from "vitest";
import { packageManagers } from "./setUps/packageManagers.ts";
import { trySetUp } from "./trySetUp.ts";

test.each(packageManagers)("$title", trySetUp);
