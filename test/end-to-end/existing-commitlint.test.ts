import { describeCommitlintHost } from "./describeCommitlintHost.ts";

// The owner's; older and newer ones are in test/hosts.
describeCommitlintHost({ commitlint: "^20.0.0", lintStaged: "^16.0.0" });
