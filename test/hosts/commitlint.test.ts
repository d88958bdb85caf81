import { describeCommitlintHost } from "../end-to-end/describeCommitlintHost.ts";

// The oldest that the packages promise to work with, and the newest with its own Node.
describeCommitlintHost({ commitlint: "^19.0.0", lintStaged: "^15.0.0" });
describeCommitlintHost({ commitlint: "^21.0.0", lintStaged: "^17.0.0", node: "^22.22.1" });
describeCommitlintHost({ commitlint: "^21.0.0", lintStaged: "^17.0.0", node: "^24.0.0" });
