import { sum } from "../src/sum.js";

if (sum(1, 2) !== 3) throw new Error("sum");
